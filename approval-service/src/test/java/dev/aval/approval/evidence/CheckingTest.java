package dev.aval.approval.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.evidence.Verdict.Broken;
import dev.aval.approval.evidence.Verdict.Fault;
import dev.aval.approval.evidence.Verdict.Intact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CheckingTest {
  static final Chain CHAIN = Facts.chain(7);

  @Test
  void aChainThatWasLeftAloneIsIntact() {
    assertThat(Checking.check(CHAIN)).isEqualTo(new Intact(7));
  }

  @Test
  void anotherBodyIsFound() {
    assertThat(checked(it -> it.set(2, with(it.get(2), "{}"))))
        .isEqualTo(new Broken(3, Fault.BODY));
  }

  @Test
  void aMissingEntryIsFound() {
    assertThat(checked(it -> it.remove(3))).isEqualTo(new Broken(4, Fault.NUMBER));
    assertThat(checked(List::removeLast)).isEqualTo(new Broken(7, Fault.MISSING));
    assertThat(checked(List::clear)).isEqualTo(new Broken(1, Fault.MISSING));
  }

  @Test
  void anotherOrderIsFound() {
    assertThat(checked(it -> Collections.swap(it, 1, 2))).isEqualTo(new Broken(2, Fault.NUMBER));
  }

  @Test
  void anEntryThatWasMadeAnewDoesNotFit() {
    var other = Facts.fact("r1", "t", 4, Facts.NOON, "{\"number\":5}");
    var remade = Appending.entries(new Head(3, "0".repeat(64)), Set.of(), List.of(other));
    assertThat(checked(it -> it.set(3, remade.getFirst()))).isEqualTo(new Broken(4, Fault.LINK));
  }

  @Test
  void aChainOfAnotherRequestIsFound() {
    var moved = new Chain("r2", null, CHAIN.head(), CHAIN.entries(), true);
    assertThat(Checking.check(moved)).isEqualTo(new Broken(1, Fault.ENTRY));
  }

  private static Verdict checked(Consumer<List<Entry>> change) {
    var entries = new ArrayList<>(CHAIN.entries());
    change.accept(entries);
    return Checking.check(new Chain("r1", null, CHAIN.head(), entries, true));
  }

  private static Entry with(Entry it, String body) {
    return new Entry(
        it.requestId(),
        it.n(),
        it.at(),
        it.topic(),
        it.type(),
        it.eventId(),
        it.source(),
        it.seq(),
        it.digest(),
        it.prev(),
        it.hash(),
        body);
  }
}
