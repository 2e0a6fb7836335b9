package dev.aval.notification.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandInsTest {
  static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

  Map<String, Absence> known = new HashMap<>();
  List<Set<String>> looks = new ArrayList<>();
  Absences absences =
      new Absences() {
        @Override
        public void keep(List<Absence> changed) {
          changed.forEach(it -> known.put(it.person(), it));
        }

        @Override
        public Map<String, Absence> findAll(Collection<String> people) {
          looks.add(Set.copyOf(people));
          var found = new HashMap<>(known);
          found.keySet().retainAll(people);
          return found;
        }
      };
  StandIns standIns = new StandIns(absences, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void whoeverStandsInIsWrittenToWhileItIsInForce() {
    away("anna@x.example", "bruno@x.example", NOW, NOW.plusSeconds(1), List.of());
    away("carla@x.example", "dora@x.example", NOW.plusSeconds(1), NOW.plusSeconds(9), List.of());
    away("emil@x.example", "fritz@x.example", NOW.minusSeconds(9), NOW, List.of());
    assertThat(told("Anna@x.example", "carla@x.example", "emil@x.example"))
        .containsExactly("bruno@x.example for Anna@x.example");
  }

  @Test
  void whoeverIsAskedOrAskedForItGetsNoSecondOne() {
    away("anna@x.example", "bruno@x.example", NOW, NOW.plusSeconds(1), List.of());
    away("bruno@x.example", "rita@x.example", NOW, NOW.plusSeconds(1), List.of());
    assertThat(told("anna@x.example", "bruno@x.example")).isEmpty();
  }

  @Test
  void chainsAreFollowedThreeSteps() {
    away("a@x.example", "b@x.example", NOW, NOW.plusSeconds(1), List.of());
    away("b@x.example", "c@x.example", NOW, NOW.plusSeconds(1), List.of());
    away("c@x.example", "d@x.example", NOW, NOW.plusSeconds(1), List.of());
    away("d@x.example", "e@x.example", NOW, NOW.plusSeconds(1), List.of());
    assertThat(told("a@x.example")).hasSize(3).last().isEqualTo("d@x.example for a@x.example");
  }

  @Test
  void aBatchIsLookedUpAtOnceAndEachStepOfAChainOnce() {
    standIns.among(List.of("a@x.example", "A@x.example", "z@x.example"));
    assertThat(looks).containsExactly(Set.of("a@x.example", "z@x.example"));

    looks.clear();
    away("a@x.example", "b@x.example", NOW, NOW.plusSeconds(1), List.of());
    away("b@x.example", "a@x.example", NOW, NOW.plusSeconds(1), List.of());
    away("z@x.example", "b@x.example", NOW, NOW.plusSeconds(1), List.of());
    var arranged = standIns.among(List.of("a@x.example", "z@x.example"));
    assertThat(looks).containsExactly(Set.of("a@x.example", "z@x.example"), Set.of("b@x.example"));
    assertThat(arranged.standIns(List.of("z@x.example"), "ACC-1", "order", "rita@x.example"))
        .extracting(it -> it.deputy().email())
        .as("b in his place, and a in that of b")
        .containsExactly("b@x.example", "a@x.example");
  }

  @Test
  void aDelegationOfOtherTypesIsNotForThis() {
    away("anna@x.example", "bruno@x.example", NOW, NOW.plusSeconds(1), List.of("proof"));
    assertThat(told("anna@x.example")).isEmpty();
  }

  @Test
  void inAnAccountWhereItWasEndedHeIsNotWrittenTo() {
    var it =
        new Delegation(
            "d1",
            "bruno@x.example",
            null,
            null,
            NOW,
            NOW.plusSeconds(1),
            List.of(),
            null,
            List.of("ACC-1"));
    absences.keep(List.of(new Absence("anna@x.example", 1, List.of(it))));
    assertThat(told("anna@x.example")).isEmpty();
    assertThat(told("ACC-2", List.of("anna@x.example"))).hasSize(1);
  }

  private List<String> told(String... asked) {
    return told("ACC-1", List.of(asked));
  }

  private List<String> told(String account, List<String> asked) {
    return standIns.among(asked).standIns(asked, account, "order", "rita@x.example").stream()
        .map(it -> it.deputy().email() + " for " + it.insteadOf())
        .toList();
  }

  private void away(String from, String to, Instant begin, Instant end, List<String> types) {
    var it = new Delegation("d1", to, null, null, begin, end, types, null, List.of());
    absences.keep(List.of(new Absence(from, 1, List.of(it))));
  }
}
