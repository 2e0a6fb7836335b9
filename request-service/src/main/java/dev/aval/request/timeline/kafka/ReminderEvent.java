package dev.aval.request.timeline.kafka;

import dev.aval.contracts.EventType;
import dev.aval.request.timeline.Entry;
import dev.aval.request.timeline.Entry.Asked;
import dev.aval.request.timeline.Entry.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What we read of `aval.reminders`.
sealed interface ReminderEvent {
  String requestId();

  Entry entry();

  @EventType("reminder.due.v1")
  record Due(
      String requestId,
      int revision,
      int n,
      int of,
      List<Asked> approvers,
      Instant at,
      @Nullable Boolean manual,
      @Nullable String message)
      implements ReminderEvent {
    /// A person had them reminded, or it is the nth of so many.
    @Override
    public Entry entry() {
      var what = Boolean.TRUE.equals(manual) ? Entry.BY_HAND : n + "/" + of;
      return new Entry(Kind.REMINDED, revision, at, what, null, null, message, approvers, null);
    }
  }
}
