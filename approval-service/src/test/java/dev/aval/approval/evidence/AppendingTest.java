package dev.aval.approval.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AppendingTest {
  @Test
  void aFactThatIsHeardTwiceIsOneEntry() {
    var facts = Facts.facts("t", 3);
    var twice = Stream.concat(facts.stream(), facts.stream()).toList();
    var once = Appending.entries(Head.NONE, Set.of(), facts);
    assertThat(Appending.entries(Head.NONE, Set.of(), twice)).isEqualTo(once);
    assertThat(Appending.entries(Head.of(once.getLast()), names(facts), facts)).isEmpty();
  }

  @Test
  void theSameIdOnAnotherTopicIsAnotherFact() {
    var facts = List.of(Facts.fact("t", 1), Facts.fact("u", 1));
    assertThat(Appending.entries(Head.NONE, Set.of(), facts)).hasSize(2);
  }

  @Test
  void whatCameTogetherIsInTheOrderOfItsTimes() {
    var early = Facts.fact("r1", "t", 1, Facts.NOON, "1");
    var middle = Facts.fact("r1", "u", 1, Facts.NOON.plusSeconds(1), "2");
    var late = Facts.fact("r1", "t", 2, Facts.NOON.plusSeconds(2), "3");
    assertThat(Recording.inOrder(List.of(early, late, middle)))
        .containsExactly(early, middle, late);
  }

  @Test
  void aClockThatWentBackDoesNotTurnATopicAround() {
    var first = Facts.fact("r1", "t", 1, Facts.NOON, "1");
    var second = Facts.fact("r1", "t", 2, Facts.NOON.minusSeconds(60), "2");
    assertThat(Recording.inOrder(List.of(first, second))).containsExactly(first, second);
  }

  private static Set<String> names(List<Fact> facts) {
    return Set.copyOf(facts.stream().map(Fact::name).toList());
  }
}
