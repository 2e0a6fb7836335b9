package dev.aval.sync.judging;

import dev.aval.sync.accounts.Account;
import dev.aval.sync.accounts.Accounts;
import dev.aval.sync.alarms.Alarms;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.candidates.Contact;
import dev.aval.sync.contacts.Conflict;
import dev.aval.sync.contacts.Contacts;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.differences.Difference;
import dev.aval.sync.differences.Difference.Kind;
import dev.aval.sync.differences.Differences;
import dev.aval.sync.erp.ErpContact.State;
import dev.aval.sync.judging.Verdict.Unsure;
import dev.aval.sync.runs.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Deals with differences: asks humans, takes questions back, and remembers what the ERP says. Done
/// again after a crash, it changes nothing that was done: candidates first, then the contacts.
public final class Applying {
  private final Contacts contacts;
  private final Accounts accounts;
  private final Candidates candidates;
  private final Alarms alarms;
  private final Differences differences;

  public Applying(
      Contacts contacts,
      Accounts accounts,
      Candidates candidates,
      Alarms alarms,
      Differences differences) {
    this.contacts = contacts;
    this.accounts = accounts;
    this.candidates = candidates;
    this.alarms = alarms;
    this.differences = differences;
  }

  public record Applied(int proposed, int withdrawn, int conflicts) {}

  public Applied apply(String system, Run run, List<Difference> batch, Instant now) {
    var cases = cases(system, batch, now);
    var baseline = run.isBaseline();
    var steps = cases.stream().flatMap(it -> it.step(baseline, now).stream()).toList();
    var changed = candidates.changeAll(steps.stream().map(Case.Question::step).toList());
    alarms.raise(cases.stream().flatMap(it -> it.alarm(baseline, now).stream()).toList(), now);
    remember(cases, open(steps, changed));
    return counted(steps, changed, cases);
  }

  /// About whom somebody is asked now, of those who were not before.
  private static Set<String> open(List<Case.Question> steps, List<Boolean> changed) {
    var open = new HashSet<String>();
    for (int i = 0; i < steps.size(); i++) {
      if (changed.get(i) && steps.get(i).effect() == Case.Effect.ASKED) {
        open.add(steps.get(i).step().candidateId());
      }
    }
    return open;
  }

  private void remember(List<Case> cases, Set<String> open) {
    var kept = new ArrayList<KnownContact>();
    var erased = new ArrayList<String>();
    for (var it : cases) {
      if (it.now().state() == State.ERASED) {
        erased.add(it.difference().contactId());
      } else {
        kept.add(it.remembered(it.wasOpen() || open.contains(it.candidateId())));
      }
    }
    contacts.keepAll(kept);
    if (!erased.isEmpty()) {
      contacts.forget(erased);
      differences.forgetContacts(erased);
    }
  }

  private static Applied counted(
      List<Case.Question> steps, List<Boolean> changed, List<Case> cases) {
    var proposed = 0;
    var withdrawn = 0;
    for (int i = 0; i < steps.size(); i++) {
      if (changed.get(i)) {
        proposed += steps.get(i).effect() == Case.Effect.ASKED ? 1 : 0;
        withdrawn += steps.get(i).effect() == Case.Effect.TAKEN_BACK ? 1 : 0;
      }
    }
    var conflicts = cases.stream().filter(it -> it.verdict() instanceof Unsure).count();
    return new Applied(proposed, withdrawn, (int) conflicts);
  }

  private List<Case> cases(String system, List<Difference> batch, Instant now) {
    var known = contacts.findAll(batch.stream().map(Difference::contactId).toList());
    var said = new ArrayList<Said>();
    for (var difference : batch) {
      var before = known.get(difference.contactId());
      var says = difference.now() == null && before != null ? before.says() : difference.now();
      if (says != null) {
        said.add(new Said(difference, before, says));
      }
    }
    var clients = accounts.findAll(said.stream().map(Said::client).toList());
    var asked =
        candidates.findAll(
            said.stream().map(it -> Contact.candidateId(system, it.says().externalId())).toList());
    var others = new Others(contacts, system, said);
    return said.stream().map(it -> judged(system, it, clients, asked, others, now)).toList();
  }

  private static Case judged(
      String system,
      Said said,
      Map<String, Account> clients,
      Map<String, Candidate> asked,
      Others others,
      Instant now) {
    var id = Contact.candidateId(system, said.says().externalId());
    var alike = others.of(said);
    var doubt =
        said.difference().kind() == Kind.MISSING
            ? Optional.<Conflict>empty()
            : Doubting.doubt(said.before(), said.says(), alike);
    var verdict =
        doubt
            .<Verdict>map(Unsure::new)
            .orElseGet(() ->
                new Judging(
                        system,
                        said.before(),
                        said.says(),
                        said.isGone(),
                        Optional.ofNullable(clients.get(said.client())),
                        Optional.ofNullable(asked.get(id)),
                        Doubting.shares(said.client(), said.email().orElse(null), alike))
                    .judge());
    return new Case(system, id, said, verdict, isOpen(asked.get(id)), now);
  }

  private static boolean isOpen(@Nullable Candidate it) {
    return it instanceof Candidate.Proposed
        || it instanceof Candidate.Validated
        || it instanceof Candidate.Applying;
  }
}
