package dev.aval.approval.absence;

import static dev.aval.approval.Acme.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.absence.AbsenceOutcome.Arranged;
import dev.aval.approval.requests.Person;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every store of delegations does.
public abstract class AbsencesContract {
  static final Person ANNA = new Person("anna@acme.example", "Anna", "fr");
  static final Person BRUNO = new Person("Bruno@acme.example", "Bruno", "en");

  protected abstract Absences absences();

  @Test
  void whatIsArrangedIsReadAndFoundByTheDeputy() {
    var kept = keep(Absence.none(ANNA).with(week("d1"), NOW).withDeputy(BRUNO, NOW));
    assertThat(absences().find("anna@acme.example")).contains(kept);
    assertThat(absences().naming("bruno@acme.example")).containsExactly(kept);
    assertThat(absences().naming("anna@acme.example")).isEmpty();
    assertThat(absences().findAll(List.of("anna@acme.example", "nobody@acme.example")))
        .containsExactly(kept);
  }

  @Test
  void whatHasEndedIsNoLongerFound() {
    var kept = keep(Absence.none(ANNA).with(week("d1"), NOW));
    keep(kept.ending(kept.find("d1").orElseThrow(), NOW.plusSeconds(60)));
    assertThat(absences().naming("bruno@acme.example")).isEmpty();
    assertThat(absences().find("anna@acme.example").orElseThrow().find("d1"))
        .get()
        .extracting(Delegation::end)
        .isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void whatNeverBeganIsKeptOnlyWhereAPlatformMayTellItAgain() {
    var told = week("d1");
    var own = new Delegation("d2", BRUNO, NOW, told.until(), Set.of(), null, null, ANNA, null);
    var kept = keep(Absence.none(ANNA).with(told, NOW).with(own, NOW));
    var before = NOW.minusSeconds(1);
    keep(kept.ending(told, before).ending(own, before));
    var stored = absences().find("anna@acme.example").orElseThrow();
    assertThat(stored.find("d1")).get().matches(it -> it.isOver(before) && !it.everBegins());
    assertThat(stored.find("d2")).isEmpty();
    assertThat(absences().naming("bruno@acme.example")).isEmpty();
  }

  @Test
  void whereItWasEndedIsStored() {
    keep(Absence.none(ANNA).with(week("d1").endingIn(Set.of("ACC-1001")), NOW));
    assertThat(absences().find("anna@acme.example").orElseThrow().find("d1"))
        .get()
        .extracting(Delegation::except)
        .isEqualTo(Set.of("ACC-1001"));
  }

  protected Absence keep(Absence it) {
    absences().change("anna@acme.example", _ -> new Arranged(it, "d1", NOW));
    return it;
  }

  protected static Delegation week(String id) {
    return new Delegation(
        id, BRUNO, NOW, NOW.plusSeconds(604_800), Set.of("order"), "ACC-1001", "Away", ANNA, "/hr");
  }
}
