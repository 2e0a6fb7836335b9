package dev.aval.approval.absence;

import static dev.aval.approval.Acme.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.InMemoryAbsences;
import dev.aval.approval.absence.AbsenceOutcome.Arranged;
import dev.aval.approval.deciding.Deputies.Principal;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Request;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandingInTest {
  static final Request ORDER = new Request("r1", "ACC-1001", "order", "po-1", "/shop");

  Instant now = NOW;
  Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  InMemoryAbsences absences = new InMemoryAbsences();
  StandingIn standingIn = new StandingIn(absences, clock);

  @Test
  void itBeginsAndEndsByItself() {
    delegate("anna", "bruno", Set.of(), null);
    now = NOW.minusSeconds(1);
    assertThat(standingIn.of("bruno@acme.example")).isEmpty();
    now = NOW;
    assertThat(standingIn.of("BRUNO@acme.example"))
        .extracting(StandIn::email)
        .containsExactly("anna@acme.example");
    now = NOW.plusSeconds(3_600);
    assertThat(standingIn.of("bruno@acme.example")).isEmpty();
  }

  @Test
  void itIsForItsTypesAndItsAccountOnly() {
    delegate("anna", "bruno", Set.of("order"), "ACC-1001");
    delegate("carla", "bruno", Set.of("proof"), null);
    delegate("dora", "bruno", Set.of(), "ACC-2002");
    assertThat(standingIn.principals("bruno@acme.example", ORDER))
        .extracting(it -> it.email() + " " + it.deputy().name())
        .containsExactly("anna@acme.example bruno");
  }

  @Test
  void aChainIsWalkedThreeStepsAndNoFurther() {
    delegate("one", "two", Set.of(), null);
    delegate("two", "three", Set.of(), null);
    delegate("three", "four", Set.of(), null);
    delegate("four", "five", Set.of(), null);
    assertThat(standingIn.of("five@acme.example"))
        .extracting(StandIn::email)
        .containsExactly("four@acme.example", "three@acme.example", "two@acme.example");
  }

  @Test
  void everyStepOfAChainHasToCoverTheRequest() {
    delegate("anna", "bruno", Set.of(), null);
    delegate("bruno", "carla", Set.of("proof"), null);
    assertThat(standingIn.principals("carla@acme.example", ORDER)).isEmpty();
  }

  @Test
  void aLongerWayCountsWhereTheShorterOneIsNotForTheRequest() {
    add("anna", "bruno", Set.of("proof"), null);
    add("anna", "carla", Set.of(), null);
    delegate("carla", "bruno", Set.of(), null);
    assertThat(standingIn.principals("bruno@acme.example", ORDER))
        .extracting(Principal::email)
        .containsExactly("carla@acme.example", "anna@acme.example");
  }

  /// Seen from those who are away it is the same.
  @Test
  void whoStandsInForSomebodyIsWhoeverThinksSo() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var standIns = new StandIns(absences);
    for (var i = 0; i < 12; i++) {
      var types = random.nextInt(3) == 0 ? Set.of("proof") : Set.<String>of();
      var account = random.nextInt(4) == 0 ? "ACC-2002" : null;
      add("p" + random.nextInt(7), "p" + random.nextInt(7), types, account);
    }
    var people = IntStream.range(0, 7).mapToObj(it -> "p" + it + "@acme.example").toList();
    var here = new TreeSet<String>();
    standIns
        .of(people, "ACC-1001", "order", now)
        .forEach((absent, them) -> them.forEach(it -> here.add(it.email() + " for " + absent)));
    var there = new TreeSet<String>();
    people.forEach(it ->
        standingIn
            .principals(it, ORDER)
            .forEach(principal -> there.add(it + " for " + principal.email())));
    there.removeIf(it -> it.split(" for ")[0].equals(it.split(" for ")[1]));
    assertThat(here).as("seed %d", seed).isEqualTo(there);
  }

  @Test
  void aCircleEndsByItself() {
    delegate("anna", "bruno", Set.of(), null);
    delegate("bruno", "anna", Set.of(), null);
    assertThat(standingIn.of("anna@acme.example"))
        .extracting(StandIn::email)
        .containsExactly("bruno@acme.example");
  }

  @Test
  void nobodyStandsInForMoreThanTwenty() {
    for (var i = 0; i < 30; i++) delegate("p" + i, "bruno", Set.of(), null);
    assertThat(standingIn.of("bruno@acme.example")).hasSize(20);
  }

  /// Besides those that are there.
  private void add(String from, String to, Set<String> types, String account) {
    if (from.equals(to)) return;
    var absent = new Person(from + "@acme.example", from, null);
    var deputy = new Person(to + "@acme.example", to, null);
    absences.change(
        absent.email(),
        known -> {
          var was = known.orElseGet(() -> Absence.none(absent));
          var it =
              new Delegation(
                  "d" + was.delegations().size(),
                  deputy,
                  NOW,
                  NOW.plusSeconds(3_600),
                  types,
                  account,
                  null,
                  absent,
                  null);
          return new Arranged(was.with(it, NOW), it.id(), NOW);
        });
  }

  private void delegate(String from, String to, Set<String> types, String account) {
    var absent = new Person(from + "@acme.example", from, null);
    var deputy = new Person(to + "@acme.example", to, null);
    var it =
        new Delegation(
            "d", deputy, NOW, NOW.plusSeconds(3_600), types, account, null, absent, null);
    absences.change(
        absent.email(), _ -> new Arranged(Absence.none(absent).with(it, NOW), "d", NOW));
  }
}
