package dev.aval.approval.intake.kafka;

import dev.aval.approval.absence.AbsenceOutcome;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.AlreadyRecorded;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Ruling.Refused;
import dev.aval.approval.deciding.Ruling.TooLate;
import dev.aval.approval.intake.Answer;
import dev.aval.contracts.Violation;
import java.util.List;

/// Why a command was not carried out, in the codes of the API.
final class Objections {
  private Objections() {}

  /// None when it was carried out.
  static List<Violation> of(Answer answer) {
    return switch (answer) {
      case Answer.Seen _ -> List.of();
      case Answer.Ruled(var ruling) -> of(ruling);
      case Answer.Arranged(var outcome) -> of(outcome);
    };
  }

  private static List<Violation> of(Ruling ruling) {
    return switch (ruling) {
      case Accepted _, AlreadyRecorded _ -> List.of();
      case TooLate _ -> List.of(about("", "already-closed", "this was concluded before"));
      case Refused(var reason) -> List.of(of(reason));
    };
  }

  private static List<Violation> of(AbsenceOutcome outcome) {
    return switch (outcome) {
      case AbsenceOutcome.Arranged _, AbsenceOutcome.Unchanged _ -> List.of();
      case AbsenceOutcome.Faulty(var flaws) ->
          flaws.stream()
              .map(it -> about("/" + it.field(), it.fault().code(), it.fault().words()))
              .toList();
      case AbsenceOutcome.Refused(var reason) -> List.of(of(reason));
    };
  }

  private static Violation of(AbsenceOutcome.Refusal reason) {
    return switch (reason) {
      case NOT_FOUND ->
          about("/id", "no-such-delegation", "there is no such delegation of this person");
      case NOT_ALLOWED -> about("", "not-allowed", "this is not for you to arrange");
      case TOO_MANY -> about("", "too-many", "this person has 50 delegations already");
      case ENDED -> about("/id", "ended", "this one is over: a new one needs an id of its own");
      case TAKEN -> about("/id", "taken", "somebody else has set one by this id");
    };
  }

  private static Violation of(Refusal reason) {
    return switch (reason) {
      case NOT_FOUND -> about("/approvalId", "no-such-approval", "there is no such approval");
      case NOT_ASKED -> about("/by", "not-asked", "this person was not asked to decide this");
      case OWN_REQUEST -> about("/by", "own-request", "nobody decides on a request of his own");
      case ANSWERED -> about("/by", "already-answered", "this person has answered before");
      case CODE_WANTED, TOO_MANY_CODES, STEP_UP ->
          about("", "step-up", "this asks for a stronger proof of who decides: it is decided here");
      case NOTHING_TO_UNDO -> about("", "nothing-to-undo", "there is nothing to take back");
      case SUPERSEDED -> about("/revision", "superseded", "another revision waits now");
      case CHANGED -> about("/digest", "changed", "this has changed since it was shown");
      case EXPIRED -> about("", "expired", "the deadline has passed");
      case DIGEST_MISSING -> about("/digest", "missing", "a digest is needed");
      case REASON_MISSING -> about("/reason", "missing", "a reason is needed");
      case REASON_TOO_LONG -> about("/reason", "too-long", "at most 2,000 characters");
      case TEXT_MISSING -> about("/text", "missing", "a text is needed");
      case TEXT_TOO_LONG -> about("/text", "too-long", "at most 2,000 characters");
      case TOO_MANY_COMMENTS -> about("", "too-many-comments", "there are 50 comments already");
      case NOBODY_NAMED -> about("/to", "email", "an e-mail address is needed");
      case MAY_NOT_DECIDE -> about("/to", "may-not-decide", "this person must not decide it");
      case ASKED_ANYWAY -> about("/to", "asked-anyway", "this person is asked anyway");
      case HANDED_TOO_FAR -> about("", "handed-too-far", "this was handed on too often");
      case BY_ITSELF -> about("", "by-itself", "this has to be looked at by itself");
    };
  }

  private static Violation about(String pointer, String code, String message) {
    return new Violation(pointer, code, message);
  }
}
