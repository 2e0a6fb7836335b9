package dev.aval.approval.deciding;

import dev.aval.approval.planning.Approver;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The waiting of a request for decisions. One per request: it holds the live revision, the only
/// one that can be decided, and what became of the earlier ones.
public sealed interface Approval {
  /// The request was taken back before we heard what it was about: it is closed as soon as we do.
  record Withdrawn(String requestId, @Nullable Person by, @Nullable String reason, Instant at)
      implements Approval {}

  /// An approval that somebody may look at. `at` is when it came into this state.
  ///
  /// `asked` are the folded addresses in whose inbox it is: while it waits, those whose answer is
  /// wanted now; after that, all who ever were asked.
  sealed interface Known extends Approval {
    Request request();

    Question live();

    List<String> asked();

    Instant at();

    List<Past> earlier();

    /// Everything so far, as the past of a newer revision.
    List<Past> past();
  }

  /// It waits for those in `asked`; an empty list is a matter for the operators.
  ///
  /// @param at when it was put before them
  /// @param dueAt when something happens without an answer
  /// @param pausedAt since when the requester is asked: the clock stands still
  /// @param unaskedAt the same as `at` while nobody is asked: what operators find it by
  /// @param heldIn the account whose approval mode alone holds it: what it is found by when that
  ///   ends
  record Pending(
      Request request,
      Question live,
      List<String> asked,
      Instant at,
      @Nullable Instant dueAt,
      @Nullable Instant pausedAt,
      List<Past> earlier,
      @Nullable Instant unaskedAt,
      @Nullable String heldIn)
      implements Known {
    public Pending {
      asked = List.copyOf(asked);
      earlier = List.copyOf(earlier);
      unaskedAt = asked.isEmpty() ? at : null;
      heldIn = live.plan().heldBy() == null ? null : request.account();
    }

    public Pending(
        Request request,
        Question live,
        List<String> asked,
        Instant at,
        @Nullable Instant dueAt,
        @Nullable Instant pausedAt,
        List<Past> earlier) {
      this(request, live, asked, at, dueAt, pausedAt, earlier, null, null);
    }

    public static Pending of(Request request, Question question, Instant at, List<Past> earlier) {
      var asked = Counting.of(question).waitsFor().stream().map(Approver::email).toList();
      return new Pending(
          request, question, asked, at, Deadline.of(question).dueSince(at), null, earlier);
    }

    @Override
    public List<Past> past() {
      return new Past(live, null).after(earlier);
    }

    public boolean isExpired(Instant now) {
      return pausedAt == null && Deadline.of(live).isOver(now);
    }

    /// The same waiting about a changed question.
    public Pending about(Question changed) {
      var asked = Counting.of(changed).waitsFor().stream().map(Approver::email).toList();
      var due = pausedAt == null ? Deadline.of(changed).dueSince(at) : null;
      return new Pending(request, changed, asked, at, due, pausedAt, earlier);
    }

    /// Put before the same people once more: silence counts from now on.
    public Pending again(Instant now) {
      var due = pausedAt == null ? Deadline.of(live).dueSince(now) : null;
      return new Pending(request, live, asked, now, due, pausedAt, earlier);
    }

    public Pending pause(Question changed, Instant now) {
      var since = pausedAt == null ? now : pausedAt;
      return new Pending(request, changed, asked, at, null, since, earlier);
    }

    /// The time that stood still is added to the deadline, and is no silence.
    public Pending resume(Question changed, Instant now) {
      if (pausedAt == null) return about(changed);
      var pause = Duration.between(pausedAt, now);
      var resumed = Deadline.of(changed).later(pause);
      return new Pending(request, resumed, asked, at.plus(pause), null, null, earlier)
          .about(resumed);
    }

    public Closed close(Ending ending, Instant now) {
      return new Closed(request, live, live.everybody(), ending, now, earlier);
    }

    public Settling settle(Question answered, Ending ending, Instant now, Instant until) {
      return new Settling(request, answered, answered.everybody(), ending, now, until, earlier);
    }
  }

  /// It is decided, but whoever decided last may still take that back (N7); at `dueAt` it is over.
  record Settling(
      Request request,
      Question live,
      List<String> asked,
      Ending ending,
      Instant at,
      Instant dueAt,
      List<Past> earlier)
      implements Known {
    public Settling {
      asked = List.copyOf(asked);
      earlier = List.copyOf(earlier);
    }

    @Override
    public List<Past> past() {
      return new Past(live, ending).after(earlier);
    }

    public Closed close(Ending end, Instant now) {
      return new Closed(request, live, asked, end, now, earlier);
    }

    public Pending reopen(Question without, Instant now) {
      return Pending.of(request, without, now, earlier);
    }
  }

  /// @param replacedAt since when a later revision waits for a payment before it is asked about;
  ///   null where none does
  record Closed(
      Request request,
      Question live,
      List<String> asked,
      Ending ending,
      Instant at,
      List<Past> earlier,
      @Nullable Instant replacedAt)
      implements Known {
    public Closed {
      asked = List.copyOf(asked);
      earlier = List.copyOf(earlier);
    }

    public Closed(
        Request request,
        Question live,
        List<String> asked,
        Ending ending,
        Instant at,
        List<Past> earlier) {
      this(request, live, asked, ending, at, earlier, null);
    }

    public Closed replaced(Instant now) {
      return new Closed(request, live, asked, ending, at, earlier, now);
    }

    /// What was said stays as the past; everybody is asked anew, with as long a time as before.
    /// From now on it is whoever reopened it that holds it.
    public Pending reopen(Instant now) {
      var deadline = live.plan().deadline();
      var later = deadline == null ? null : now.plus(Deadline.given(live, deadline));
      var question =
          Question.of(
              live.revision(), live.accountName(), live.plan().until(later).inAnyCase(), now);
      return Pending.of(request, question, now, past());
    }

    @Override
    public List<Past> past() {
      return new Past(live, ending).after(earlier);
    }
  }
}
