package dev.aval.reminder.reminding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// It is time to ask these people again: reminder `n` of at most `of`, and whether it is the last.
///
/// @param byHand somebody asked for it; it is then none of the `of`
public record ReminderDue(
    Waiting waiting,
    List<Approver> approvers,
    int n,
    int of,
    boolean last,
    Instant at,
    Optional<Words> byHand) {
  public ReminderDue {
    approvers = List.copyOf(approvers);
  }

  static ReminderDue byHand(
      Waiting waiting, List<Approver> approvers, int sent, Words words, Instant at) {
    int of = Math.max(1, waiting.rule().max());
    return new ReminderDue(
        waiting, approvers, Math.max(1, sent), of, false, at, Optional.of(words));
  }
}
