package dev.aval.link.orderlinks;

import static dev.aval.link.orderlinks.Examples.NOW;
import static dev.aval.link.orderlinks.Examples.SAM;
import static dev.aval.link.orderlinks.Examples.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.link.orderlinks.Admission.Admitted;
import dev.aval.link.orderlinks.Admission.Shut;
import dev.aval.link.orderlinks.OrderLinks.Position;
import dev.aval.link.reviewlinks.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What every store of order links does.
public abstract class OrderLinksContract {
  protected abstract OrderLinks links();

  @Test
  void aLinkComesBackAsItWasKept() {
    var link = kept("ACC-1", 0, terms(25, 20));
    assertThat(links().find(link.linkId())).contains(link);
    links().change(link.linkId(), it -> it.orElseThrow().admit("A", NOW));
    links().change(link.linkId(), it -> it.orElseThrow().turn(false, SAM, NOW));
    var now = links().find(link.linkId()).orElseThrow();
    assertThat(now.uses()).isEqualTo(1);
    assertThat(now.enabled()).isFalse();
    assertThat(now.recent()).containsExactly(new Use("A", NOW));
    assertThat(now.cipher()).isEqualTo(link.cipher());
    assertThat(links().find(Token.random().id())).isEmpty();
  }

  @Test
  void theLinksOfAnAccountAreListedNewestFirstPageByPage() {
    var made = new ArrayList<OrderLink>();
    for (int i = 0; i < 5; i++) made.add(kept("ACC-2", i / 2, terms(null, 20)));
    kept("ACC-3", 9, terms(null, 20));
    var first = links().of("ACC-2", Optional.empty(), 2);
    var second = links().of("ACC-2", Optional.of(Position.of(first.getLast())), 2);
    var third = links().of("ACC-2", Optional.of(Position.of(second.getLast())), 2);
    var all = new ArrayList<>(first);
    all.addAll(second);
    all.addAll(third);
    assertThat(all).containsExactlyInAnyOrderElementsOf(made);
    assertThat(all.stream().map(OrderLink::createdAt).toList())
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void ofTenThatComeTogetherALimitOfOneTakesOne() throws Exception {
    var link = kept("ACC-4", 0, terms(1, 20));
    List<Callable<Admission>> ten = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      var reference = "R" + i;
      ten.add(() -> links().change(link.linkId(), it -> it.orElseThrow().admit(reference, NOW)));
    }
    var answers = new ArrayList<Admission>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var it : executor.invokeAll(ten)) answers.add(it.get());
    }
    assertThat(answers).containsOnlyOnce(new Admitted());
    assertThat(answers).filteredOn(new Shut(Obstacle.USED_UP)::equals).hasSize(9);
    assertThat(links().find(link.linkId()).orElseThrow().uses()).isEqualTo(1);
  }

  private OrderLink kept(String account, int second, Terms terms) {
    var it = Examples.link(terms);
    var link =
        OrderLink.made(
            Token.random(), it.cipher(), account, it.form(), terms, SAM, NOW.plusSeconds(second));
    return links()
        .change(link.linkId(), _ -> Step.to(link, new OrderLinkEvent.Created(link), link));
  }
}
