package dev.aval.sync.judging;

import dev.aval.sync.accounts.Account;
import dev.aval.sync.accounts.Accounts;
import dev.aval.sync.accounts.Consequence;
import dev.aval.sync.alarms.Alarm;
import dev.aval.sync.alarms.Alarms;
import dev.aval.sync.alarms.Clue;
import dev.aval.sync.candidates.Admitting;
import dev.aval.sync.candidates.Ask;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.Candidate.Applying;
import dev.aval.sync.candidates.Candidate.Validated;
import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.candidates.Candidates.Step;
import dev.aval.sync.candidates.Contact;
import dev.aval.sync.candidates.Withdrawal;
import dev.aval.sync.contacts.Contacts;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Failed;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.Erps;
import dev.aval.sync.judging.Verdict.AskHumans;
import dev.aval.sync.judging.Verdict.TakeBack;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Carries out what humans agreed to. Between question and answer the ERP may have changed, so it
/// is read once more (README of the ERP, 12); then the account is told, and watched until it is as
/// was agreed (P4).
public final class Rereading implements Consequence {
  private final Erps erps;
  private final Contacts contacts;
  private final Accounts accounts;
  private final Candidates candidates;
  private final Alarms alarms;
  private final Clock clock;

  public Rereading(
      Erps erps,
      Contacts contacts,
      Accounts accounts,
      Candidates candidates,
      Alarms alarms,
      Clock clock) {
    this.erps = erps;
    this.contacts = contacts;
    this.accounts = accounts;
    this.candidates = candidates;
    this.alarms = alarms;
    this.clock = clock;
  }

  /// Their time has come.
  public void due(List<String> candidateIds) {
    var now = clock.instant();
    var steps = new ArrayList<Step>();
    candidates
        .findAll(candidateIds)
        .forEach((id, it) -> {
          switch (it) {
            case Validated validated -> {
              alarm(it, now);
              steps.add(reread(id, validated, now));
            }
            case Applying applying -> steps.add(watched(id, applying, now));
            default -> {}
          }
        });
    candidates.changeAll(steps);
  }

  /// An account has changed: perhaps as was agreed.
  @Override
  public void of(Set<String> codes) {
    var now = clock.instant();
    var waiting = candidates.applying(codes);
    if (waiting.isEmpty()) {
      return;
    }
    var known = accounts.findAll(codes);
    var done = new ArrayList<Step>();
    waiting.forEach((id, it) -> {
      if (isDone(it.ask(), Optional.ofNullable(known.get(it.ask().contact().account())))) {
        done.add(Step.ofKnown(id, present -> Admitting.seen(present, now)));
      }
    });
    candidates.changeAll(done);
    alarms.clear(done.stream().map(Step::candidateId).map(Rereading::alarmId).toList(), now);
  }

  private Step watched(String id, Applying it, Instant now) {
    if (isDone(it.ask(), accounts.find(it.ask().contact().account()))) {
      return Step.ofKnown(id, present -> Admitting.seen(present, now));
    }
    alarm(it, now);
    return Step.ofKnown(id, present -> Admitting.late(present, now));
  }

  private Step reread(String id, Validated it, Instant now) {
    var contact = it.ask().contact();
    return switch (says(contact)) {
      case Failed<?> _ -> Step.ofKnown(id, present -> Admitting.notReread(present, now));
      case Got<Optional<ErpContact>>(var says) -> {
        var verdict = judged(it, says.orElse(null));
        var ask =
            verdict instanceof AskHumans(var wanted) ? Optional.of(wanted) : Optional.<Ask>empty();
        var why = verdict instanceof TakeBack(var reason) ? reason : Withdrawal.CHANGED;
        yield Step.ofKnown(id, present -> Admitting.reread(present, ask, why, now));
      }
    };
  }

  private Verdict judged(Validated it, @Nullable ErpContact says) {
    var contact = it.ask().contact();
    var before = known(contact).orElse(null);
    var now = says != null ? says : before != null ? before.says() : null;
    if (now == null) {
      return new TakeBack(Withdrawal.GONE);
    }
    // what was agreed about who is gone was judged by a whole run; a single reading never says more
    return new Judging(
            contact.system(),
            before,
            now,
            says == null,
            accounts.find(contact.account()),
            Optional.of(it),
            false)
        .judge();
  }

  /// Where a single contact cannot be read, what the last run took is what the ERP says.
  private Answer<Optional<ErpContact>> says(Contact contact) {
    var erp = erps.find(contact.system());
    if (erp.isPresent() && erp.get().connector().capabilities().one()) {
      return erp.get().connector().read(contact.externalId());
    }
    return new Got<>(known(contact).filter(it -> !it.isGone()).map(KnownContact::says));
  }

  private Optional<KnownContact> known(Contact contact) {
    return contacts.find(KnownContact.id(contact.system(), contact.externalId()));
  }

  private void alarm(Candidate it, Instant now) {
    if (Admitting.isLate(it, now)) {
      var contact = it.ask().contact();
      alarms.raise(
          List.of(
              new Alarm(
                  alarmId(contact.candidateId()),
                  Alarm.Kind.ACCEPTANCE_NOT_APPLIED,
                  contact.system(),
                  contact.account(),
                  contact.externalId(),
                  null,
                  List.of(Clue.at(it.since(), "clue.validated", "validated " + it.since())))),
          now);
    }
  }

  private static String alarmId(String candidateId) {
    return Alarm.Kind.ACCEPTANCE_NOT_APPLIED + "/" + candidateId;
  }

  private static boolean isDone(Ask ask, Optional<Account> account) {
    return account.isPresent()
        && switch (ask) {
          case Ask.Add(var contact) -> account.get().hasMember(contact.email());
          case Ask.Readdress(var contact, var member) ->
              account.get().hasMember(contact.email()) && !account.get().hasMember(member);
          case Ask.Remove(_, var member, _, _) -> !account.get().hasMember(member);
        };
  }
}
