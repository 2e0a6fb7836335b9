package dev.aval.reminder.reminding;

import dev.aval.reminder.reminding.Outcome.Accepted;
import dev.aval.reminder.reminding.Outcome.Unchanged;
import dev.aval.reminder.reminding.Schedule.Open;
import dev.aval.reminder.reminding.Schedule.Paused;
import dev.aval.reminder.reminding.Schedule.Running;
import dev.aval.reminder.reminding.Schedule.Silent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What becomes of a schedule by what it is told.
///
/// A later revision asks anew, an earlier one has nothing to say any more. Whatever changes nothing
/// is [Unchanged] and costs no write.
public record Following(WorkingHours hours) {
  private static final Outcome NOTHING = new Unchanged();

  public Outcome follow(Optional<Schedule> known, Told told) {
    var same = known.filter(it -> it.revision() == told.revision());
    var later = known.map(it -> told.revision() > it.revision()).orElse(true);
    if (same.isEmpty() && !later) return NOTHING;
    return switch (told) {
      case Told.Opened it ->
          became(
              same,
              same.orElseGet(() -> Schedule.start(it.waiting(), it.approvers(), it.at(), hours)));
      case Told.Asked it -> became(same, asked(same, it));
      case Told.Answered it -> same.map(was -> became(same, answered(was, it))).orElse(NOTHING);
      case Told.Undone it -> same.map(was -> became(same, undone(was, it))).orElse(NOTHING);
      case Told.Commented it -> same.map(was -> became(same, commented(was, it))).orElse(NOTHING);
      case Told.Wanted it ->
          same.map(was -> was.remindNow(it.revision(), it.words(), it.at(), hours)).orElse(NOTHING);
      case Told.Closed it ->
          known
              .map(was -> became(same, new Silent(it.approvalId(), it.revision())))
              .orElse(NOTHING);
    };
  }

  private static Outcome became(Optional<Schedule> before, Schedule next) {
    return Optional.of(next).equals(before) ? NOTHING : new Accepted(next);
  }

  private Schedule asked(Optional<Schedule> same, Told.Asked it) {
    var open = it.reopened() ? same.map(was -> resumed(was, it.at())) : same;
    return switch (open.orElse(null)) {
      case Paused was -> {
        var due = Due.after(was.since(), it.waiting().rule(), hours);
        var rounds = was.rounds().waitingFor(it.waitsFor(), it.again(), due);
        yield new Paused(it.waiting(), rounds, was.since());
      }
      case Open was -> waitingFor(it.waiting(), was.rounds(), it.waitsFor(), it.again(), it.at());
      case Silent was when !it.reopened() -> was;
      case null, default -> Schedule.start(it.waiting(), it.waitsFor(), it.at(), hours);
    };
  }

  /// While an answer that ends it can be taken back, nobody is reminded.
  private static Schedule answered(Schedule was, Told.Answered it) {
    return switch (was) {
      case Silent silent -> silent;
      case Paused paused ->
          new Paused(paused.waiting(), paused.rounds().answered(it.emails()), paused.since());
      case Open open when it.settling() ->
          new Paused(open.waiting(), open.rounds().answered(it.emails()), it.at());
      case Open open -> Schedule.of(open.waiting(), open.rounds().answered(it.emails()));
    };
  }

  private Schedule undone(Schedule was, Told.Undone it) {
    return resumed(was, it.at()) instanceof Open open
        ? waitingFor(open.waiting(), open.rounds(), it.waitsFor(), List.of(), it.at())
        : was;
  }

  private static Schedule commented(Schedule was, Told.Commented it) {
    return switch (it.asks() ? was : resumed(was, it.at())) {
      case Silent silent -> silent;
      case Paused paused -> paused;
      case Running(var waiting, var rounds, _) ->
          told(waiting.until(it.deadline(), it.at()), rounds, it);
      case Schedule.Exhausted(var waiting, var rounds) ->
          told(waiting.until(it.deadline(), it.at()), rounds, it);
    };
  }

  private static Schedule told(Waiting waiting, Rounds rounds, Told.Commented it) {
    return it.asks() ? new Paused(waiting, rounds, it.at()) : Schedule.of(waiting, rounds);
  }

  private static Schedule resumed(Schedule was, Instant now) {
    return was instanceof Paused it ? it.resume(now) : was;
  }

  private Schedule waitingFor(
      Waiting waiting, Rounds rounds, List<Approver> people, List<Approver> again, Instant now) {
    var due = Due.after(now, waiting.rule(), hours);
    return Schedule.of(waiting, rounds.waitingFor(people, again, due));
  }
}
