package dev.aval.reminder.reminding.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.reminder.reminding.Approver;
import dev.aval.reminder.reminding.Place;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HolidayCalendarTest {
  static final HolidayCalendar CALENDAR =
      new HolidayCalendar(new Places(ZoneId.of("Europe/Paris")));

  @Test
  void everybodyIsInTheCountryOfHisTimeZone() {
    assertThat(place("Europe/Zurich", "fr-FR")).isEqualTo(in("Europe/Zurich", "CH"));
    assertThat(place("America/Montreal", "fr")).isEqualTo(in("America/Montreal", "CA"));
  }

  @Test
  void whatWasChosenForHimGoesBeforeHisTimeZoneButChangesNoClock() {
    var inBelgium = new Approver("a@acme.example", null, "fr-FR", "Europe/Paris", "BE");
    assertThat(CALENDAR.placeOf(inBelgium)).isEqualTo(in("Europe/Paris", "BE"));
    var nowhere = new Approver("a@acme.example", null, null, null, "CH");
    assertThat(CALENDAR.placeOf(nowhere)).isEqualTo(in("Europe/Paris", "CH"));
    assertThat(isOff("2026-07-21", "BE")).as("their national day").isTrue();
    assertThat(isOff("2026-07-21", "FR")).isFalse();
  }

  @Test
  void withoutOneInThatOfHisLanguageElseWhereThePlatformIs() {
    assertThat(place(null, "fr-BE")).isEqualTo(in("Europe/Paris", "BE"));
    assertThat(place("Etc/UTC", "en-GB")).isEqualTo(in("Etc/UTC", "GB"));
    assertThat(place(null, "de")).isEqualTo(in("Europe/Paris", "FR"));
    assertThat(place("Mars/Olympus", null)).isEqualTo(in("Europe/Paris", "FR"));
  }

  @Test
  void holidaysAreThoseOfTheCountry() {
    assertThat(isOff("2026-07-14", "FR")).isTrue();
    assertThat(isOff("2026-07-14", "DE")).isFalse();
    assertThat(isOff("2026-04-06", "FR")).as("Easter Monday").isTrue();
    assertThat(isOff("2026-10-03", "DE")).isTrue();
    assertThat(isOff("2021-12-27", "GB")).as("Christmas was on a Saturday").isTrue();
  }

  @Test
  void theWeekendIsNotEverywhereOnSunday() {
    assertThat(isOff("2026-11-27", "EG")).as("Friday").isTrue();
    assertThat(isOff("2026-11-29", "EG")).as("Sunday").isFalse();
    assertThat(isOff("2026-11-28", "FR")).isTrue();
    assertThat(isOff("2026-11-29", "")).isTrue();
    assertThat(isOff("2026-11-27", "")).isFalse();
  }

  @Test
  void aCountryOfWhichNobodyKnowsTheHolidaysHasWeekends() {
    assertThat(isOff("2026-01-01", "ZZ")).isFalse();
    assertThat(isOff("2026-01-03", "ZZ")).isTrue();
  }

  private static boolean isOff(String day, String country) {
    return CALENDAR.isOff(LocalDate.parse(day), in("Etc/UTC", country));
  }

  private static Place place(@Nullable String zone, @Nullable String locale) {
    return CALENDAR.placeOf(new Approver("a@acme.example", null, locale, zone));
  }

  private static Place in(String zone, String country) {
    return new Place(ZoneId.of(zone), country);
  }
}
