package dev.aval.link.ordering;

import static dev.aval.link.orderlinks.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.link.orderlinks.Obstacle;
import dev.aval.link.reviewlinks.Token;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every store of sent forms does.
public abstract class SubmissionsContract {
  protected abstract Submissions submissions();

  @Test
  void aFormComesBackAsItWasKeptInEachOfItsStates() {
    var link = Token.random().id();
    var held = held(link, NOW);
    for (var it :
        List.of(
            held,
            held.sent(),
            held.sent().rejected(List.of(new Fault("/amount", "range", "too much"))),
            held.turned(Obstacle.USED_UP))) {
      keep(it);
      assertThat(submissions().find(held.reference())).contains(it);
    }
    assertThat(submissions().find("none")).isEmpty();
  }

  @Test
  void thoseOfALinkAreListedNewestFirst() {
    var link = Token.random().id();
    var first = held(link, NOW);
    var second = held(link, NOW.plusSeconds(1));
    var third = held(link, NOW.plusSeconds(2));
    List.of(second, third, first, held(Token.random().id(), NOW)).forEach(this::keep);
    assertThat(submissions().of(link, 2)).containsExactly(third, second);
  }

  private void keep(Submission it) {
    submissions().change(it.reference(), _ -> new Move.To<>(it, true));
  }

  private static Submission.Held held(String link, Instant at) {
    var order =
        new Order(
            "ACC-1001",
            "order",
            new Requester("zoe@team.example", "Zoé", "fr"),
            "Certificat",
            null,
            new BigDecimal("120.50"),
            "EUR",
            "Merci !",
            Map.of("domain", "example.org", "orderLink", "Commander"));
    return new Submission.Held(
        UUID.randomUUID().toString(), link, order, at, at.plus(Submission.PATIENCE));
  }
}
