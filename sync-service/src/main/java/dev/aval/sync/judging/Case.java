package dev.aval.sync.judging;

import dev.aval.sync.alarms.Alarm;
import dev.aval.sync.alarms.Clue;
import dev.aval.sync.candidates.Ask;
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

/// One contact, judged.
record Case(
    String system, String candidateId, Said said, Verdict verdict, boolean wasOpen, Instant at) {
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
          baseline && ask instanceof Ask.Add
              ? Optional.of(
                  new Question(
                      new Step(candidateId, known -> Proposing.keepForBaseline(known, ask, now)),
                      Effect.NOTED))
              : Optional.of(
                  new Question(
                      new Step(candidateId, known -> Proposing.propose(known, ask, now)),
                      Effect.ASKED));
      case TakeBack(var why) ->
          Optional.of(
              new Question(
                  Step.ofKnown(candidateId, it -> Proposing.withdraw(it, why, now)),
                  Effect.TAKEN_BACK));
      case NoAccount _, Unsure _ -> Optional.empty();
    };
  }

  /// @param open whether somebody is asked about him now
  KnownContact remembered(boolean open) {
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
      case AskHumans _ -> before.saying(now(), open ? Standing.ASKED : Standing.SETTLED);
      case TakeBack _ -> before.saying(now(), Standing.SETTLED);
    };
  }

  /// P14: found, but later than was promised.
  Optional<Alarm> alarm(boolean baseline, Instant now) {
    var entered = now().createdAt();
    if (baseline
        || entered == null
        || difference().kind() != Kind.NEW
        || !(verdict instanceof AskHumans)
        || !entered.plus(Alarm.UNSEEN).isBefore(now)) {
      return Optional.empty();
    }
    var text = "entered %s, first offered %s".formatted(entered, now);
    return Optional.of(
        Alarm.ofContact(
            Alarm.Kind.CONTACT_UNSEEN,
            system,
            now().externalId(),
            now().clientCode(),
            Clue.at(entered, "clue.entered", text)));
  }

  record Question(Step step, Effect effect) {}

  enum Effect {
    ASKED,
    TAKEN_BACK,
    /// Kept for the one who decides about all of a first run.
    NOTED
  }
}
