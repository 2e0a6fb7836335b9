package dev.aval.reminder.reminding;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/// People who were asked at the same time and so are reminded at the same time.
///
/// Who has `answered` is remembered: an answer can be taken back, and the reminders he had until
/// then still count.
public record Round(List<Approver> approvers, List<Approver> answered, int sent, Instant dueAt) {
  public Round {
    approvers = List.copyOf(approvers);
    answered = List.copyOf(answered);
  }

  static Round begin(List<Approver> approvers, Instant dueAt) {
    return new Round(approvers, List.of(), 0, dueAt);
  }

  boolean isDue(Rule rule, Instant now) {
    return isLive(rule) && !dueAt.isAfter(now);
  }

  boolean isLive(Rule rule) {
    return !approvers.isEmpty() && rule.allows(sent);
  }

  boolean isEmpty() {
    return approvers.isEmpty() && answered.isEmpty();
  }

  boolean knows(Approver person) {
    return person.isIn(approvers) || person.isIn(answered);
  }

  /// The same people, asked anew: their next reminder counts from then.
  Round anew(List<Approver> people, Instant due) {
    return new Round(people, List.of(), sent, due);
  }

  Round waitingFor(Predicate<Approver> still) {
    return new Round(
        approvers.stream().filter(still).toList(),
        answered.stream().filter(still.negate()).toList(),
        sent,
        dueAt);
  }
}
