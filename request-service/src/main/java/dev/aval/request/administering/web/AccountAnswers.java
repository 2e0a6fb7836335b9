package dev.aval.request.administering.web;

import dev.aval.platform.web.Fault;
import dev.aval.platform.web.Problem;
import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.accounts.AccountOutcome.Refusal;
import dev.aval.request.accounts.Waiting;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// What came of changing an account, as HTTP says it.
final class AccountAnswers {
  private AccountAnswers() {}

  /// @param view what is shown of the account when all went well
  static ResponseEntity<?> of(AccountOutcome outcome, Function<Account, ?> view) {
    return switch (outcome) {
      case AccountOutcome.Created(var account) -> view(HttpStatus.CREATED, account, view);
      case AccountOutcome.Changed(var account) -> view(HttpStatus.OK, account, view);
      case AccountOutcome.Unchanged(var account) -> view(HttpStatus.OK, account, view);
      case AccountOutcome.StillPending(var waiting) -> pending(waiting).response();
      case AccountOutcome.Refused(var reason) -> refused(reason).response();
      case AccountOutcome.Unacceptable(var objections) ->
          unacceptable(
              objections.stream()
                  .map(it -> new Fault(it.pointer(), it.code(), it.message()))
                  .toList());
      case AccountOutcome.Marked _ ->
          throw new IllegalStateException("Expected no half-done change to be answered");
    };
  }

  static ResponseEntity<?> view(HttpStatus status, Account account, Function<Account, ?> view) {
    return ResponseEntity.status(status).eTag(EntityTags.of(account)).body(view.apply(account));
  }

  static ResponseEntity<?> unacceptable(List<Fault> why) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "The body is not acceptable")
        .faults(why)
        .response();
  }

  private static Problem pending(Waiting waiting) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "requests-pending",
            "The approval mode stays on while requests wait for a decision")
        .with("pending", waiting.first())
        .with("total", waiting.total())
        .with("more", waiting.more());
  }

  static Problem refused(Refusal reason) {
    return switch (reason) {
      case NOT_ALLOWED ->
          Problem.of(HttpStatus.FORBIDDEN, "not-allowed", "You may not change this account");
      case NO_SUCH_ACCOUNT ->
          Problem.of(HttpStatus.NOT_FOUND, "no-such-account", "There is no such account");
      case NO_SUCH_MEMBER ->
          Problem.of(HttpStatus.NOT_FOUND, "no-such-member", "There is no such member");
      case NO_VERSION ->
          Problem.of(
                  HttpStatus.PRECONDITION_REQUIRED,
                  "precondition-required",
                  "Expected If-Match with the version that was read")
              .detail("Without it a change could undo what somebody else did meanwhile");
      case ANOTHER_VERSION ->
          Problem.of(
              HttpStatus.PRECONDITION_FAILED,
              "another-version",
              "The account was changed by somebody else");
      case LAST_SUPER_USER ->
          Problem.of(HttpStatus.CONFLICT, "last-super-user", "An account keeps one super user");
      case CLOSING ->
          Problem.of(
                  HttpStatus.CONFLICT,
                  "account-changing",
                  "Somebody is turning the approval mode off at this moment")
              .header(HttpHeaders.RETRY_AFTER, "10");
    };
  }
}
