package dev.aval.reminder.reminding;

import dev.aval.reminder.reminding.Outcome.Accepted;
import dev.aval.reminder.reminding.Outcome.Unchanged;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The reminders of one approval.
///
/// One that has said all it had to say of itself is [Exhausted]: it speaks only when somebody asks
/// it to. One whose approval ended, in whatever way, is [Silent] (ruling X2). Only [Running] has a
/// due time, so only that is ever found.
public sealed interface Schedule {
  String approvalId();

  int revision();

  record Running(Waiting waiting, int sent, Instant dueAt) implements Schedule {
    @Override
    public String approvalId() {
      return waiting.approvalId();
    }

    @Override
    public int revision() {
      return waiting.revision();
    }
  }

  record Exhausted(Waiting waiting, int sent) implements Schedule {
    @Override
    public String approvalId() {
      return waiting.approvalId();
    }

    @Override
    public int revision() {
      return waiting.revision();
    }
  }

  record Silent(String approvalId, int revision, int sent) implements Schedule {}

  static Outcome start(Waiting waiting) {
    return waiting.rule().allows(0)
        ? new Accepted(new Running(waiting, 0, waiting.rule().after(waiting.openedAt())))
        : new Accepted(new Exhausted(waiting, 0));
  }

  /// A later revision asks anew; an older one has nothing to say any more.
  default Outcome restart(Waiting later) {
    return later.revision() > revision() ? start(later) : new Unchanged();
  }

  default Outcome end(int endedRevision) {
    return switch (this) {
      case Running it when endedRevision >= it.revision() ->
          new Accepted(new Silent(it.approvalId(), it.revision(), it.sent()));
      case Exhausted it when endedRevision >= it.revision() ->
          new Accepted(new Silent(it.approvalId(), it.revision(), it.sent()));
      case Running _, Exhausted _, Silent _ -> new Unchanged();
    };
  }

  /// Somebody asks for a reminder now. It counts for none of the others, but silence is counted
  /// from it.
  default Outcome remindNow(int askedFor, Words words, Instant now) {
    return switch (this) {
      case Running it when it.revision() == askedFor ->
          new Accepted(
              new Running(it.waiting(), it.sent(), it.waiting().rule().after(now)),
              List.of(ReminderDue.byHand(it.waiting(), it.sent(), words, now)));
      case Exhausted it when it.revision() == askedFor ->
          new Accepted(it, List.of(ReminderDue.byHand(it.waiting(), it.sent(), words, now)));
      case Running _, Exhausted _, Silent _ -> new Unchanged();
    };
  }

  /// Reminds once when it is time. However late this runs, one reminder goes out, not one for each
  /// interval that passed, and the next is counted from now.
  default Outcome remind(Instant now) {
    return switch (this) {
      case Running it when !it.dueAt().isAfter(now) -> reminded(it, now);
      case Running _, Exhausted _, Silent _ -> new Unchanged();
    };
  }

  private static Outcome reminded(Running it, Instant now) {
    var rule = it.waiting().rule();
    int n = it.sent() + 1;
    boolean last = !rule.allows(n);
    var due = new ReminderDue(it.waiting(), n, rule.max(), last, now, Optional.empty());
    return new Accepted(
        last ? new Exhausted(it.waiting(), n) : new Running(it.waiting(), n, rule.after(now)),
        List.of(due));
  }
}
