package dev.aval.request.requests;

import static dev.aval.request.requests.Outcome.accepted;
import static dev.aval.request.requests.Outcome.refused;

import dev.aval.request.requests.Outcome.Unchanged;
import java.util.List;
import java.util.Optional;

/// A request: pending until its approval says how it ended.
///
/// Calling it back takes two steps, because a decision may be on its way: [Cancelling] only asks,
/// the approval answers, and whichever of the two was written first there is what happened.
public sealed interface Request {
  Facts facts();

  Status status();

  record Pending(Facts facts) implements Request {
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

  record Approved(Facts facts, Conclusion conclusion) implements Concluded {
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
    return facts().fingerprint().equals(later.fingerprint())
        ? new Unchanged(this)
        : refused(
            "/externalId",
            Objection.CONFLICT,
            "Expected another externalId, but this one has been used for another request");
  }

  default Outcome cancel(Cancellation wanted) {
    return switch (this) {
      case Pending(var facts) ->
          accepted(new Cancelling(facts, wanted), new RequestEvent.CancelRequested(facts, wanted));
      case Cancelling _, Cancelled _ -> new Unchanged(this);
      case Concluded _ ->
          refused(
              "",
              Objection.NOT_PENDING,
              "Expected to cancel a pending request, but it is " + status());
    };
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
