package dev.aval.reminder.reminding;

import dev.aval.reminder.reminding.Waiting.Requester;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;

/// Who is asked in these tests, and what.
final class Acme {
  static final Instant OPENED = Instant.parse("2026-01-05T09:00:00Z");
  static final Duration DAY = Duration.ofDays(1);
  static final Approver ANNA = new Approver("anna@acme.example", "Anna", "fr", "Europe/Paris");
  static final Approver BRUNO = new Approver("bruno@acme.example", "Bruno", "en", null);
  static final Approver SAM = new Approver("sam@acme.example", "Sam", "en", null);

  /// At any hour of any day, for tests of other things.
  static final WorkingHours ALWAYS =
      new WorkingHours(LocalTime.MIN, LocalTime.MAX, new OneCalendar(Set.of(), Set.of()));

  private Acme() {}

  static Waiting waiting(int everyDays, int max) {
    return waiting(1, everyDays, max);
  }

  static Waiting waiting(int revision, int everyDays, int max) {
    return new Waiting(
        "r1",
        "ACC-1001",
        revision,
        "Wildcard certificate",
        new Requester("rita@acme.example", "Rita", "fr"),
        null,
        new Rule(everyDays, max),
        null,
        null);
  }
}
