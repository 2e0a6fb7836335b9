package dev.aval.reminder.reminding;

import dev.aval.reminder.reminding.Outcome.Accepted;
import dev.aval.reminder.reminding.Outcome.Unchanged;
import java.time.Instant;
import java.util.List;

/// The reminders of one approval.
///
/// A schedule that has nothing more to say is [Silent]: all its reminders went out, or the approval
/// ended in whatever way (ruling X2). Only [Running] has a due time, so only that is ever found.
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

  record Silent(String approvalId, int revision, int sent) implements Schedule {}

  static Outcome start(Waiting waiting) {
    return waiting.rule().allows(0)
        ? new Accepted(new Running(waiting, 0, waiting.rule().after(waiting.openedAt())))
        : new Accepted(new Silent(waiting.approvalId(), waiting.revision(), 0));
  }

  /// A later revision asks anew; an older one has nothing to say any more.
  default Outcome restart(Waiting later) {
    return later.revision() > revision() ? start(later) : new Unchanged();
  }

  default Outcome end(int endedRevision) {
    return switch (this) {
      case Running it when endedRevision >= it.revision() ->
          new Accepted(new Silent(it.approvalId(), it.revision(), it.sent()));
      case Running _, Silent _ -> new Unchanged();
    };
  }

  /// Reminds once when it is time. However late this runs, one reminder goes out, not one for each
  /// interval that passed, and the next is counted from now.
  default Outcome remind(Instant now) {
    return switch (this) {
      case Running it when !it.dueAt().isAfter(now) -> reminded(it, now);
      case Running _, Silent _ -> new Unchanged();
    };
  }

  private static Outcome reminded(Running it, Instant now) {
    var rule = it.waiting().rule();
    int n = it.sent() + 1;
    boolean last = !rule.allows(n);
    var due = new ReminderDue(it.waiting(), n, rule.max(), last, now);
    return new Accepted(
        last
            ? new Silent(it.approvalId(), it.revision(), n)
            : new Running(it.waiting(), n, rule.after(now)),
        List.of(due));
  }
}
