package dev.aval.approval.absence.mongo;

import static dev.aval.approval.Acme.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.InMemoryAbsences;
import dev.aval.approval.absence.Absence;
import dev.aval.approval.absence.AbsenceOutcome.Arranged;
import dev.aval.approval.absence.Absences;
import dev.aval.approval.absence.Delegation;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentAbsencesTest {
  static final Person ANNA = new Person("anna@acme.example", "Anna", null);
  static final Delegation TO_BRUNO =
      new Delegation(
          "d1",
          new Person("bruno@acme.example", null, null),
          NOW,
          NOW.plusSeconds(60),
          Set.of(),
          null,
          null,
          ANNA,
          null);

  Instant now = NOW;
  InMemoryAbsences stored = new InMemoryAbsences();
  RecentAbsences recent =
      new RecentAbsences(stored, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

  @Test
  void whatSomebodyElseArrangesIsKnownASecondLater() {
    assertThat(recent.naming("bruno@acme.example")).isEmpty();
    arrange(stored);
    assertThat(recent.naming("bruno@acme.example")).isEmpty();
    now = NOW.plusSeconds(1);
    assertThat(recent.naming("bruno@acme.example")).hasSize(1);
  }

  @Test
  void whatIsArrangedHereIsKnownAtOnce() {
    assertThat(recent.naming("bruno@acme.example")).isEmpty();
    arrange(recent);
    assertThat(recent.naming("bruno@acme.example")).hasSize(1);
  }

  private static void arrange(Absences absences) {
    absences.change(
        ANNA.email(),
        _ -> new Arranged(Absence.none(ANNA).with(TO_BRUNO, NOW), TO_BRUNO.id(), NOW));
  }
}
