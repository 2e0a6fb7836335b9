package dev.aval.sync.judging;

import dev.aval.sync.alarms.Alarm;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.Candidates.Step;
import dev.aval.sync.candidates.Proposing;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.contacts.Standing;
import dev.aval.sync.differences.Difference;
import dev.aval.sync.differences.Difference.Kind;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.judging.Verdict.AskHumans;
import dev.aval.sync.judging.Verdict.NoAccount;
import dev.aval.sync.judging.Verdict.TakeBack;
import dev.aval.sync.judging.Verdict.Unsure;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One contact, judged.
record Case(String system, String candidateId, Said said, Verdict verdict, Instant at) {
  Difference difference() {
    return said.difference();
  }

  ErpContact now() {
    return said.says();
  }

  Optional<Question> step(boolean baseline, Instant now) {
    if (said.isAbsent() && !said.isGone()) {
      return Optional.empty();
    }
    return switch (verdict) {
      case AskHumans(var ask) ->
          Optional.of(
              new Question(
                  new Step(
                      candidateId,
                      known ->
                          baseline
                              ? Proposing.keepForBaseline(known, ask, now)
                              : Proposing.propose(known, ask, now)),
                  true));
      case TakeBack(var why) ->
          Optional.of(
              new Question(
                  Step.ofKnown(candidateId, it -> Proposing.withdraw(it, why, now)), false));
      case NoAccount _, Unsure _ -> Optional.empty();
    };
  }

  KnownContact remembered(@Nullable Candidate after) {
    var before =
        said.before() == null
            ? new KnownContact(system, now(), Standing.SETTLED, at)
            : said.before();
    if (said.isAbsent()) {
      return before.missingOnceMore();
    }
    return switch (verdict) {
      case Unsure(var conflict) -> before.claimedToBe(now(), conflict);
      case NoAccount _ -> before.saying(now(), Standing.NO_ACCOUNT);
      case AskHumans _ -> before.saying(now(), isOpen(after) ? Standing.ASKED : Standing.SETTLED);
      case TakeBack _ -> before.saying(now(), Standing.SETTLED);
    };
  }

  private static boolean isOpen(@Nullable Candidate it) {
    return it instanceof Candidate.Proposed
        || it instanceof Candidate.Validated
        || it instanceof Candidate.Applying;
  }

  /// P14: found, but later than was promised.
  Optional<Alarm> alarm(boolean baseline, Instant now) {
    var entered = now().createdAt();
    var late =
        !baseline
            && difference().kind() == Kind.NEW
            && verdict instanceof AskHumans
            && entered != null
            && entered.plus(Alarm.UNSEEN).isBefore(now);
    return late
        ? Optional.of(
            Alarm.ofContact(
                Alarm.Kind.CONTACT_UNSEEN,
                system,
                now().externalId(),
                now().clientCode(),
                "entered %s, first offered %s".formatted(entered, now)))
        : Optional.empty();
  }

  /// @param asks whether it puts a question or takes one back
  record Question(Step step, boolean asks) {}
}
