package dev.aval.link.ordering;

import static dev.aval.link.orderlinks.Examples.NOW;
import static dev.aval.link.orderlinks.Examples.SAM;
import static dev.aval.link.orderlinks.Examples.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.link.ordering.Sending.SentOtherwise;
import dev.aval.link.ordering.Sending.Shut;
import dev.aval.link.ordering.Sending.Waits;
import dev.aval.link.orderlinks.Examples;
import dev.aval.link.orderlinks.Obstacle;
import dev.aval.link.orderlinks.OrderLink;
import dev.aval.link.orderlinks.OrderLinkEvent;
import dev.aval.link.orderlinks.OrderLinksInMemory;
import dev.aval.link.orderlinks.Step;
import dev.aval.link.orderlinks.Terms;
import dev.aval.link.reviewlinks.Token;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderingTest {
  private final OrderLinksInMemory links = new OrderLinksInMemory();
  private final SubmissionsInMemory submissions = new SubmissionsInMemory();
  private final Ordering ordering =
      new Ordering(links, submissions, Clock.fixed(NOW, ZoneOffset.UTC));
  private final Order order = order("example.org");

  @Test
  void whatIsSentTwiceIsOneOrderAndOneUse() {
    var link = link(terms(1, 20));
    var first = ordering.send(link.linkId(), "key", order);
    assertThat(first).isInstanceOf(Waits.class);
    assertThat(ordering.send(link.linkId(), "key", order)).isEqualTo(first);
    assertThat(submissions.handedIn).hasSize(1);
    assertThat(uses(link)).isEqualTo(1);
    assertThat(((Waits) first).reference())
        .matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}");
  }

  @Test
  void theSameFormWithSomethingElseInItIsNotTakenForTheFirst() {
    var link = link(terms(null, 20));
    var first = (Waits) ordering.send(link.linkId(), "key", order);
    assertThat(ordering.send(link.linkId(), "key", order("other.org")))
        .isEqualTo(new SentOtherwise(first.reference()));
    assertThat(submissions.handedIn).hasSize(1);
  }

  @Test
  void whatTheLinkDoesNotTakeIsNotHandedInAndMayBeSentAgainLater() {
    var link = link(terms(null, 1));
    ordering.send(link.linkId(), "one", order);
    assertThat(ordering.send(link.linkId(), "two", order)).isEqualTo(new Shut(Obstacle.BUSY));
    assertThat(submissions.handedIn).hasSize(1);
    links.change(link.linkId(), it -> it.orElseThrow().turn(false, SAM, NOW));
    assertThat(ordering.send(link.linkId(), "two", order)).isEqualTo(new Shut(Obstacle.DISABLED));
    assertThat(uses(link)).isEqualTo(1);
  }

  @Test
  void whatACrashLeftHeldIsFinished() {
    var link = link(terms(1, 20));
    var reference = Ordering.reference(link.linkId(), "key");
    var held =
        new Submission.Held(reference, link.linkId(), order, NOW, NOW.plus(Submission.PATIENCE));
    submissions.submissions.put(reference, held);
    links.change(link.linkId(), it -> it.orElseThrow().admit(reference, NOW));
    ordering.finish(List.of(reference, "gone"));
    ordering.finish(List.of(reference));
    assertThat(submissions.handedIn).containsExactly(reference);
    assertThat(uses(link)).isEqualTo(1);
  }

  @Test
  void whatWasRejectedIsKeptWithTheReasonAndShown() {
    var link = link(terms(null, 20));
    var reference = ((Waits) ordering.send(link.linkId(), "key", order)).reference();
    var faults = List.of(new Fault("/account", "unknown-account", "Expected an account"));
    ordering.rejected(reference, faults);
    ordering.rejected("nobody-knows", faults);
    var kept = (Submission.Rejected) ordering.find(link.linkId(), reference).orElseThrow();
    assertThat(kept.order()).isEqualTo(order);
    assertThat(kept.faults()).isEqualTo(faults);
    assertThat(ordering.find("another-link", reference)).isEmpty();
    var line = new LatestOrders(submissions).latest(link, 5).getFirst();
    assertThat(line.state()).isEqualTo("REJECTED");
    assertThat(line.faults()).containsExactly("/account Expected an account");
  }

  private OrderLink link(Terms terms) {
    var link = Examples.link(Token.random(), terms);
    return links.change(link.linkId(), _ -> Step.to(link, new OrderLinkEvent.Created(link), link));
  }

  private int uses(OrderLink link) {
    return links.find(link.linkId()).orElseThrow().uses();
  }

  private static Order order(String domain) {
    var typed = Map.of("data.domain", domain, "name", "Zoé", "email", "zoe@team.example");
    return ((Filled.Complete) Filling.fill(FillingTest.LINK, typed, "fr")).order();
  }
}
