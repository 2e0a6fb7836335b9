package dev.aval.sync.portfolio;

import static dev.aval.sync.portfolio.People.NOW;
import static dev.aval.sync.portfolio.People.added;
import static dev.aval.sync.portfolio.People.baseline;
import static dev.aval.sync.portfolio.People.leaving;
import static dev.aval.sync.portfolio.People.proposed;
import static dev.aval.sync.portfolio.People.turnedDown;
import static dev.aval.sync.portfolio.People.validated;
import static dev.aval.sync.portfolio.People.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.sync.portfolio.Lists.Spot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every list of candidates does.
public abstract class ListsContract {
  static final Scope EVERYWHERE = new Scope.Everywhere();
  static final Scope IN_A = new Scope.In(Set.of("A"));

  protected abstract Lists lists(List<Listed> candidates);

  Lists lists;

  @BeforeEach
  void people() {
    lists =
        lists(
            List.of(
                proposed("A", "1"),
                leaving("A", "2"),
                proposed("B", "3"),
                baseline("B", "4"),
                validated("A", "5", NOW.minus(Duration.ofHours(30))),
                added("A", "6", NOW.minus(Duration.ofHours(2))),
                added("A", "7", NOW.minus(Duration.ofHours(25))),
                turnedDown("A", "8", NOW.minus(Duration.ofHours(1))),
                withdrawn("A", "9", NOW.minus(Duration.ofHours(3)))));
  }

  @Test
  void whoeverIsAskedAboutIsCountedByFileAndNobodyElse() {
    assertThat(lists.waiting(EVERYWHERE)).isEqualTo(Map.of("A", 2, "B", 1));
    assertThat(lists.waiting(new Scope.In(Set.of("B", "C")))).isEqualTo(Map.of("B", 1));
    assertThat(lists.waiting(new Scope.In(Set.of()))).isEmpty();
  }

  @Test
  void thoseWhoWaitComeByFileAndAPageAtATime() {
    var seen = new ArrayList<String>();
    var after = Optional.<Spot>empty();
    List<Listed> page;
    while (!(page = lists.waiting(EVERYWHERE, Optional.empty(), after, 1)).isEmpty()) {
      seen.add(page.getFirst().contact().externalId());
      after = Optional.of(Spot.of(page.getFirst()));
    }
    assertThat(seen).containsExactlyInAnyOrder("1", "2", "3");
    assertThat(seen.getLast()).isEqualTo("3");
  }

  @Test
  void thoseWhoWaitAreFoundByFileAndKind() {
    assertThat(ids(lists.waiting(EVERYWHERE, Optional.of(Kind.REMOVE), Optional.empty(), 9)))
        .containsExactly("2");
    assertThat(ids(lists.waiting(IN_A, Optional.of(Kind.ADD), Optional.empty(), 9)))
        .containsExactly("1");
    var nowhere = new Scope.In(Set.of());
    assertThat(lists.waiting(nowhere, Optional.empty(), Optional.empty(), 9)).isEmpty();
  }

  @Test
  void whoeverIsBeingAddedIsUnderWayAndWhoWasAddedALittleLonger() {
    assertThat(ids(lists.underWay(List.of("A"), NOW.minus(Duration.ofHours(24)), 9)))
        .containsExactly("6", "5");
    assertThat(lists.underWay(List.of(), NOW, 9)).isEmpty();
  }

  @Test
  void whatIsOverComesNewestFirst() {
    assertThat(ids(lists.ended("A", NOW, 9))).containsExactly("8", "6", "9", "7");
    assertThat(ids(lists.ended("A", NOW.minus(Duration.ofHours(2)), 1))).containsExactly("9");
  }

  private static List<String> ids(List<Listed> found) {
    return found.stream().map(it -> it.contact().externalId()).toList();
  }
}
