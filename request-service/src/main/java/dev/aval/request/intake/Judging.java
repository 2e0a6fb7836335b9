package dev.aval.request.intake;

import dev.aval.request.accounts.Accounts;
import dev.aval.request.accounts.Closing;
import dev.aval.request.accounts.Standing;
import dev.aval.request.intake.Judged.Due;
import dev.aval.request.intake.Judged.New;
import dev.aval.request.intake.Judged.Turned;
import dev.aval.request.requests.Cancellation;
import dev.aval.request.requests.Facts;
import dev.aval.request.requests.HoldRelease;
import dev.aval.request.requests.Nudge;
import dev.aval.request.requests.Objection;
import dev.aval.request.requests.Outcome;
import dev.aval.request.requests.Release;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.RequestIds;
import dev.aval.request.requests.Step;
import dev.aval.request.requests.Submission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what is handed in and decides what is to be done about it, by how its account stands now.
record Judging(Bodies bodies, Accounts accounts, Clock clock) {
  private static final Outcome LATE = new Outcome.TooLate();

  private record Item(Envelope envelope, Reading reading) {}

  /// In the order of the envelopes; all accounts are looked up at once.
  List<Judged> judge(List<Envelope> envelopes, Instant now) {
    var items = envelopes.stream().map(it -> new Item(it, bodies.read(it))).toList();
    var standings = accounts.standings(accountsOf(items));
    return items.stream().map(item -> judge(item, standings, now)).toList();
  }

  private static Set<String> accountsOf(List<Item> items) {
    var codes = new HashSet<String>();
    for (var item : items) {
      switch (item.reading()) {
        case Reading.Submit(var submission) -> codes.add(submission.account());
        case Reading.Revise(var submission) -> codes.add(submission.account());
        case Reading.HoldRelease told -> codes.add(told.account());
        case Reading.Cancel _, Reading.Remind _, Reading.Release _, Reading.Unreadable _ -> {}
      }
    }
    return codes;
  }

  private Judged judge(Item item, Map<String, Standing> standings, Instant now) {
    return switch (item.reading()) {
      case Reading.Unreadable(var named, var objections) ->
          new Turned(new Answer.Rejected(named, objections));
      case Reading.Cancel cancel -> {
        var wanted = new Cancellation(cancel.by(), cancel.reason(), now);
        yield known(item, cancel.account(), cancel.externalId(), it -> it.cancel(wanted));
      }
      case Reading.Remind remind -> {
        var nudge = new Nudge(remind.by(), remind.message(), now);
        yield known(item, remind.account(), remind.externalId(), it -> it.remind(nudge));
      }
      case Reading.Release told -> {
        var release = new Release(told.by(), told.message(), now);
        yield known(item, told.account(), told.externalId(), it -> it.release(release));
      }
      case Reading.HoldRelease told -> {
        var release = new HoldRelease(told.invoice(), told.by(), told.message(), now);
        var standing = standings.get(told.account());
        long version = standing == null ? 0 : standing.version();
        yield known(
            item, told.account(), told.externalId(), it -> it.releaseHold(release, version));
      }
      case Reading.Submit(var asked) ->
          stranger(item, asked).orElseGet(() -> whole(item, asked, standings, now));
      case Reading.Revise(var asked) ->
          stranger(item, asked).orElseGet(() -> whole(item, asked, standings, now));
    };
  }

  private Optional<Judged> stranger(Item item, Submission asked) {
    return item.envelope()
        .sender()
        .flatMap(sender -> Check.stranger(accounts.find(asked.account()), sender))
        .map(why -> new Turned(new Answer.Rejected(item.reading().named(), List.of(why))));
  }

  /// While somebody turns the approval mode of the account off, nothing is taken for it; and what
  /// was judged too long ago is not written, because that may have begun meanwhile (see [Closing]).
  /// That goes for revisions too: what was to be changed would wait again.
  private Judged whole(Item item, Submission asked, Map<String, Standing> standings, Instant now) {
    var standing = standings.get(asked.account());
    if (standing != null && standing.closing(now)) return new Turned(new Answer.Deferred());
    var objections = Check.of(asked, standing != null, now);
    var facts = facts(item.envelope().source(), standing, asked, now);
    var cause = item.envelope().cause();
    Function<Outcome, Outcome> guard = it -> held(standing) && isLate(now) ? LATE : it;
    return item.reading() instanceof Reading.Submit
        ? new New(item.reading(), facts, objections, cause, guard)
        : new Due(
            item.reading(),
            new Step(
                facts.requestId(),
                cause,
                request -> guard.apply(Request.revise(request, facts, objections))));
  }

  private static boolean held(@Nullable Standing standing) {
    return standing != null && standing.held();
  }

  private static Facts facts(
      String source, @Nullable Standing standing, Submission asked, Instant now) {
    if (standing == null) return Facts.of(source, 0, asked, now);
    var complete = asked.within(standing.deadlineFrom(now));
    return Facts.of(source, standing.version(), asked, complete, now);
  }

  /// A clock that went back tells nothing either.
  private boolean isLate(Instant read) {
    return Duration.between(read, clock.instant()).abs().compareTo(Closing.READ_TO_WRITE) > 0;
  }

  private static Due known(
      Item item, String account, String externalId, Function<Request, Outcome> move) {
    var step =
        new Step(
            RequestIds.of(item.envelope().source(), account, externalId),
            item.envelope().cause(),
            request -> request.map(move).orElseGet(Judging::unknown));
    return new Due(item.reading(), step);
  }

  private static Outcome unknown() {
    return Outcome.refused(
        "/externalId",
        Objection.UNKNOWN_REQUEST,
        "Expected a request of this source and account, but there is none");
  }
}
