package dev.aval.reminder.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {
  static final WorkingHours HOURS =
      new WorkingHours(
          LocalTime.of(8, 0),
          LocalTime.of(18, 0),
          new OneCalendar(
              Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(LocalDate.of(2026, 4, 6))));
  static final Approver PARIS = in("Europe/Paris");
  static final Approver TOKYO = in("Asia/Tokyo");

  @Test
  void withinTheHoursItIsTimeNow() {
    assertThat(from("2026-03-02T07:00:00Z", PARIS)).isEqualTo("2026-03-02T07:00:00Z");
    assertThat(from("2026-03-02T16:59:59.999Z", PARIS)).isEqualTo("2026-03-02T16:59:59.999Z");
  }

  @Test
  void outsideThemItWaitsForTheMorning() {
    assertThat(from("2026-03-02T06:59:59.999Z", PARIS)).isEqualTo("2026-03-02T07:00:00Z");
    assertThat(from("2026-03-02T17:00:00Z", PARIS)).isEqualTo("2026-03-03T07:00:00Z");
  }

  @Test
  void weekendsAndHolidaysArePassedOver() {
    assertThat(from("2026-03-06T17:00:00Z", PARIS)).isEqualTo("2026-03-09T07:00:00Z");
    assertThat(from("2026-04-04T10:00:00Z", PARIS)).isEqualTo("2026-04-07T06:00:00Z");
  }

  @Test
  void theHoursAreThoseOfThePerson() {
    assertThat(from("2026-03-02T09:00:00Z", TOKYO)).isEqualTo("2026-03-02T23:00:00Z");
    assertThat(from("2026-03-06T22:30:00Z", TOKYO)).isEqualTo("2026-03-08T23:00:00Z");
  }

  @Test
  void daysAreDaysOfTheCalendarAlsoWhenTheClocksAreChanged() {
    assertThat(after("2026-03-26T09:00:00Z", 4)).isEqualTo("2026-03-30T08:00:00Z");
    assertThat(after("2026-10-22T08:00:00Z", 4)).isEqualTo("2026-10-26T09:00:00Z");
  }

  @Test
  void anHourThatIsSkippedOrComesTwiceIsOneMorning() {
    var early =
        new WorkingHours(
            LocalTime.of(2, 30), LocalTime.of(18, 0), new OneCalendar(Set.of(), Set.of()));
    assertThat(early.from(Instant.parse("2026-03-29T00:00:00Z"), PARIS))
        .isEqualTo("2026-03-29T01:30:00Z");
    var second = Instant.parse("2026-10-25T01:31:00Z");
    assertThat(early.from(second, PARIS)).isEqualTo(second);
  }

  @Test
  void aYearOfRestWouldNotKeepUsWaiting() {
    var resting =
        new WorkingHours(
            LocalTime.of(8, 0),
            LocalTime.of(18, 0),
            new OneCalendar(Set.of(DayOfWeek.values()), Set.of()));
    assertThat(resting.from(Instant.parse("2026-03-02T10:00:00Z"), PARIS))
        .isBefore("2026-05-01T00:00:00Z");
  }

  @Test
  void aDayEndsAfterItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkingHours(LocalTime.NOON, LocalTime.of(8, 0), HOURS.calendar()));
  }

  private static Instant from(String moment, Approver person) {
    return HOURS.from(Instant.parse(moment), person);
  }

  private static Instant after(String moment, int days) {
    return HOURS.after(Instant.parse(moment), days, PARIS);
  }

  private static Approver in(String zone) {
    return new Approver("a@acme.example", null, null, zone);
  }
}
