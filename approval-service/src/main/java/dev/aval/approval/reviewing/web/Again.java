package dev.aval.approval.reviewing.web;

import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.AlreadyRecorded;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Ruling.Refused;
import dev.aval.approval.deciding.Ruling.TooLate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The page is shown again: nothing was decided by what was sent.
///
/// @param notice message above the page, if any
/// @param errors message by field
record Again(
    HttpStatus status, @Nullable String notice, ReviewForm form, Map<String, String> errors) {

  /// The first look, which is the same page.
  static Again nothing() {
    return notice(HttpStatus.OK, null);
  }

  /// The page was not shown to this browser lately, or was sent before. What was typed is kept only
  /// for a form of our own; the choice is to be made again in any case.
  static Again stale(ReviewForm form, boolean ours) {
    var kept = ours ? form.typedOnly() : ReviewForm.EMPTY;
    return new Again(HttpStatus.CONFLICT, "approval.notice.stale", kept, Map.of());
  }

  /// What was sent waits for a code: the page that asks for it comes next.
  static Again confirm() {
    return notice(HttpStatus.SEE_OTHER, null);
  }

  boolean isToConfirm() {
    return status == HttpStatus.SEE_OTHER;
  }

  static Again undecided(ReviewForm form) {
    return wrong(form, "decision", "approval.error.choose");
  }

  static Again nobodyNamed(ReviewForm form) {
    return wrong(form, "own", "approval.error.to");
  }

  /// Empty when the answer is recorded.
  static Optional<Again> after(Ruling ruling, ReviewForm form) {
    return switch (ruling) {
      case Accepted _, AlreadyRecorded _ -> Optional.empty();
      case TooLate _ -> Optional.of(notice(HttpStatus.CONFLICT, "approval.notice.late"));
      case Refused(var reason) -> Optional.of(after(reason, form));
    };
  }

  private static Again after(Refusal reason, ReviewForm form) {
    return switch (reason) {
      case NOT_FOUND -> notice(HttpStatus.NOT_FOUND, null);
      case NOT_ASKED -> notice(HttpStatus.FORBIDDEN, "approval.notice.not-asked");
      case OWN_REQUEST -> notice(HttpStatus.FORBIDDEN, "approval.notice.own");
      case ANSWERED -> notice(HttpStatus.CONFLICT, "approval.notice.answered");
      case CODE_WANTED -> confirm();
      case TOO_MANY_CODES ->
          new Again(
              HttpStatus.TOO_MANY_REQUESTS,
              "approval.notice.too-many-codes",
              form.typedOnly(),
              Map.of());
      case STEP_UP -> notice(HttpStatus.FORBIDDEN, "approval.notice.step-up");
      case NOTHING_TO_UNDO -> notice(HttpStatus.CONFLICT, "approval.notice.nothing-to-undo");
      case EXPIRED -> notice(HttpStatus.CONFLICT, "approval.notice.expired");
      case SUPERSEDED, CHANGED, DIGEST_MISSING ->
          new Again(HttpStatus.CONFLICT, "approval.notice.changed", form.typedOnly(), Map.of());
      case TOO_MANY_COMMENTS -> notice(HttpStatus.CONFLICT, "approval.notice.too-many-comments");
      case HANDED_TOO_FAR -> notice(HttpStatus.CONFLICT, "approval.notice.handed-too-far");
      case BY_ITSELF -> notice(HttpStatus.CONFLICT, "approval.notice.by-itself");
      case TEXT_MISSING -> wrong(form, "text", "approval.error.text");
      case TEXT_TOO_LONG ->
          wrong(form, form.to() == null ? "text" : "note", "approval.error.text.long");
      case NOBODY_NAMED -> wrong(form, "to", "approval.error.to");
      case MAY_NOT_DECIDE -> wrong(form, "to", "approval.error.to.barred");
      case ASKED_ANYWAY -> wrong(form, "to", "approval.error.to.asked");
      case REASON_MISSING -> wrong(form, "reason", "approval.error.reason");
      case REASON_TOO_LONG -> wrong(form, "reason", "approval.error.reason.long");
    };
  }

  private static Again notice(HttpStatus status, @Nullable String notice) {
    return new Again(status, notice, ReviewForm.EMPTY, Map.of());
  }

  private static Again wrong(ReviewForm form, String field, String message) {
    return new Again(HttpStatus.UNPROCESSABLE_CONTENT, null, form, Map.of(field, message));
  }
}
