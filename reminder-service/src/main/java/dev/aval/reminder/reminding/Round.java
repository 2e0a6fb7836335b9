package dev.aval.reminder.reminding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/// People who are reminded at the same time, as often as each other.
///
/// Who has `answered` is remembered: an answer can be taken back, and the reminders he had until
/// then still count.
public record Round(List<Approver> approvers, List<Approver> answered, int sent, Instant dueAt) {
  public Round {
    approvers = List.copyOf(approvers);
    answered = List.copyOf(answered);
  }

  /// One round for all who are due at the same time.
  static List<Round> of(List<Approver> people, int sent, Due due) {
    var times = new LinkedHashMap<Instant, List<Approver>>();
    people.forEach(it -> times.computeIfAbsent(due.of(it), _ -> new ArrayList<>()).add(it));
    var rounds = new ArrayList<Round>(times.size());
    times.forEach((at, those) -> rounds.add(new Round(those, List.of(), sent, at)));
    return rounds;
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

  /// Only those who have answered.
  Round past() {
    return new Round(List.of(), answered, sent, dueAt);
  }

  Round waitingFor(Predicate<Approver> still) {
    return new Round(
        approvers.stream().filter(still).toList(),
        answered.stream().filter(still.negate()).toList(),
        sent,
        dueAt);
  }
}
