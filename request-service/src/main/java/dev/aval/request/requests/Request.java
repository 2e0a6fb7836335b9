package dev.aval.request.requests;

import static dev.aval.request.requests.Outcome.accepted;
import static dev.aval.request.requests.Outcome.refused;

import dev.aval.request.requests.Outcome.Unchanged;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A request: pending until its approval says how it ended.
///
/// Calling it back takes two steps, because a decision may be on its way: [Cancelling] only asks,
/// the approval answers, and whichever of the two was written first there is what happened. While
/// it is held for an unpaid invoice (D24) nobody is asked, so that calling it back is one step.
public sealed interface Request {
  Facts facts();

  Status status();

  /// @param remindedAt when somebody last had the approvers reminded; null while nobody has
  record Pending(Facts facts, @Nullable Instant remindedAt) implements Request {
    public Pending(Facts facts) {
      this(facts, null);
    }

    /// The invoice whose payment it waits for.
    public Optional<String> heldFor() {
      return facts.unpaid();
    }

    /// From when on they may be reminded again by hand.
    public Optional<Instant> remindableFrom() {
      return Optional.ofNullable(remindedAt).map(it -> it.plus(Nudge.QUIET));
    }

    @Override
    public Status status() {
      return Status.PENDING;
    }
  }

  record Cancelling(Facts facts, Cancellation wanted) implements Request {
    @Override
    public Status status() {
      return Status.CANCELLING;
    }
  }

  sealed interface Concluded extends Request {
    Conclusion conclusion();
  }

  /// @param release null until its platform has said that it is carried out
  record Approved(Facts facts, Conclusion conclusion, @Nullable Release release)
      implements Concluded {
    public Approved(Facts facts, Conclusion conclusion) {
      this(facts, conclusion, null);
    }

    @Override
    public Status status() {
      return Status.APPROVED;
    }
  }

  record Refused(Facts facts, Conclusion conclusion) implements Concluded {
    @Override
    public Status status() {
      return Status.REFUSED;
    }
  }

  record ChangesRequested(Facts facts, Conclusion conclusion) implements Concluded {
    @Override
    public Status status() {
      return Status.CHANGES_REQUESTED;
    }
  }

  record Cancelled(Facts facts, Conclusion conclusion) implements Concluded {
    @Override
    public Status status() {
      return Status.CANCELLED;
    }
  }

  record Expired(Facts facts, Conclusion conclusion) implements Concluded {
    @Override
    public Status status() {
      return Status.EXPIRED;
    }
  }

  /// The same body again finds the same request, whatever would be objected to it today.
  static Outcome submit(Optional<Request> known, Facts facts, List<Objection> objections) {
    if (known.isPresent()) return known.get().again(facts);
    if (!objections.isEmpty()) return new Outcome.Refused(objections);
    return accepted(new Pending(facts), new RequestEvent.Submitted(facts));
  }

  private Outcome again(Facts later) {
    return facts().everSaid(later.fingerprint())
        ? new Unchanged(this)
        : refused(
            "/externalId",
            Objection.CONFLICT,
            "Expected another externalId, but this one has been used for another request");
  }

  /// Another version of it, whole: while it waits, or when changes were asked for.
  static Outcome revise(Optional<Request> known, Facts next, List<Objection> objections) {
    return known
        .map(it -> it.revise(next, objections))
        .orElseGet(() ->
            refused(
                "/externalId",
                Objection.UNKNOWN_REQUEST,
                "Expected a request of this source and account, but there is none"));
  }

  private Outcome revise(Facts next, List<Objection> objections) {
    if (facts().says(next.fingerprint())) return new Unchanged(this);
    return switch (this) {
      case Pending _ -> revised(next, null, objections);
      case ChangesRequested(_, var wanted) -> revised(next, wanted, objections);
      case Cancelling _, Concluded _ ->
          refused(
              "",
              Objection.NOT_PENDING,
              "Expected to revise a request that waits or is to be changed, but it is " + status());
    };
  }

  private Outcome revised(
      Facts next, @Nullable Conclusion changesWanted, List<Objection> objections) {
    var all = Stream.concat(objections.stream(), RevisionRules.objections(facts(), next)).toList();
    if (!all.isEmpty()) return new Outcome.Refused(all);
    var facts = facts().revised(next, changesWanted);
    return accepted(new Pending(facts), new RequestEvent.Submitted(facts));
  }

  default Outcome remind(Nudge nudge) {
    if (!(this instanceof Pending pending)) {
      return refused(
          "",
          Objection.NOT_PENDING,
          "Expected to remind of a pending request, but it is " + status());
    }
    if (pending.heldFor().isPresent()) {
      return refused(
          "",
          Objection.HELD,
          "Expected people who were asked, but it is held for an unpaid invoice");
    }
    return pending.remindableFrom().filter(nudge.at()::isBefore).isPresent()
        ? refused("", Objection.TOO_SOON, "Expected to remind once in 4 hours, not more often")
        : accepted(
            new Pending(facts(), nudge.at()), new RequestEvent.ReminderRequested(facts(), nudge));
  }

  /// B8: approved and released are two events, in this order. The first release counts; whatever is
  /// said again changes nothing.
  default Outcome release(Release release) {
    return switch (this) {
      case Approved(var facts, var conclusion, var before) ->
          before == null
              ? accepted(
                  new Approved(facts, conclusion, release),
                  new RequestEvent.Released(facts, release))
              : new Unchanged(this);
      case Pending _, Cancelling _, Concluded _ ->
          refused(
              "",
              Objection.NOT_APPROVED,
              "Expected to release an approved request, but it is " + status());
    };
  }

  /// D24: the invoice is paid, so people are asked. Each is released once, for this version and all
  /// that name it; whatever is said again changes nothing.
  ///
  /// @param accountVersion the account as it is now
  default Outcome releaseHold(HoldRelease told, long accountVersion) {
    var invoice = told.invoice() == null ? facts().asked().invoice() : told.invoice();
    if (facts().released(invoice).isPresent()) return new Unchanged(this);
    if (invoice == null || !invoice.equals(facts().asked().invoice())) {
      return refused(
          told.invoice() == null ? "" : "/invoice",
          Objection.NOT_HELD,
          "Expected a request that is held for this invoice, but it is not");
    }
    if (!(this instanceof Pending)) {
      return refused(
          "",
          Objection.NOT_PENDING,
          "Expected to release the hold of a pending request, but it is " + status());
    }
    var release = told.of(invoice);
    var paid = facts().paid(release, accountVersion);
    return accepted(new Pending(paid), new RequestEvent.HoldReleased(paid, release));
  }

  /// Only the revision that ended can wait again. It does so even when it had been released: the
  /// approval is open by then, and a request that stayed approved would contradict it. The release
  /// is kept among its [Facts]; once approved again it may be released again.
  default Outcome reopen(Reopening reopening) {
    if (!(this instanceof Concluded) || reopening.revision() != facts().revision()) {
      return new Unchanged(this);
    }
    var facts = this instanceof Approved it ? it.facts().remembering(it.release()) : facts();
    return accepted(new Pending(facts), new RequestEvent.Reopened(facts, reopening));
  }

  default Outcome cancel(Cancellation wanted) {
    return switch (this) {
      case Pending it when it.heldFor().isPresent() -> ended(Conclusion.of(wanted));
      case Pending(var facts, _) ->
          accepted(new Cancelling(facts, wanted), new RequestEvent.CancelRequested(facts, wanted));
      case Cancelling _, Cancelled _ -> new Unchanged(this);
      case Concluded _ ->
          refused(
              "",
              Objection.NOT_PENDING,
              "Expected to cancel a pending request, but it is " + status());
    };
  }

  private Outcome ended(Conclusion withoutApproval) {
    var end = new Cancelled(facts(), withoutApproval);
    return accepted(end, new RequestEvent.Concluded(end));
  }

  /// An approval ends once; what comes later, or speaks of an earlier revision, changes nothing.
  default Outcome conclude(Verdict verdict) {
    if (this instanceof Concluded || verdict.revision() < facts().revision()) {
      return new Unchanged(this);
    }
    var end = ending(verdict);
    return accepted(end, new RequestEvent.Concluded(end));
  }

  private Concluded ending(Verdict verdict) {
    var conclusion = verdict.conclusion();
    return switch (verdict.result()) {
      case APPROVED -> new Approved(facts(), conclusion);
      case REFUSED -> new Refused(facts(), conclusion);
      case CHANGES_REQUESTED -> new ChangesRequested(facts(), conclusion);
      case CANCELLED -> new Cancelled(facts(), completed(conclusion));
      case EXPIRED -> new Expired(facts(), conclusion);
    };
  }

  /// Whoever called it back is known here even when the approval's answer does not repeat it.
  private Conclusion completed(Conclusion end) {
    return this instanceof Cancelling(_, var wanted) && end.by() == null && end.reason() == null
        ? new Conclusion(wanted.by(), end.at(), wanted.reason(), end.because(), end.policy())
        : end;
  }
}
