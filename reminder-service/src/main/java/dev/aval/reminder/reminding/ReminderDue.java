package dev.aval.reminder.reminding;

import java.time.Instant;
import java.util.Optional;

/// It is time to ask again: reminder `n` of at most `of`, and whether it is the last.
///
/// @param byHand somebody asked for it; it is then none of the `of`
public record ReminderDue(
    Waiting waiting, int n, int of, boolean last, Instant at, Optional<Words> byHand) {
  static ReminderDue byHand(Waiting waiting, int sent, Words words, Instant at) {
    int of = Math.max(1, waiting.rule().max());
    return new ReminderDue(waiting, Math.max(1, sent), of, false, at, Optional.of(words));
  }
}
