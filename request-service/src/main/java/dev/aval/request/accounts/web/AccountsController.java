package dev.aval.request.accounts.web;

import dev.aval.contracts.Limits;
import dev.aval.platform.web.Fault;
import dev.aval.platform.web.Problem;
import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.accounts.AccountOutcome.Refusal;
import dev.aval.request.accounts.Administering;
import dev.aval.request.requests.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `PUT` and `GET /api/accounts/{code}`.
@RestController
class AccountsController {
  private final Administering administering;

  AccountsController(Administering administering) {
    this.administering = administering;
  }

  @GetMapping("/api/accounts/{code}")
  ResponseEntity<?> read(Actor actor, @PathVariable String code) {
    var found = administering.read(actor, code);
    return found.isPresent()
        ? view(HttpStatus.OK, found.get())
        : Problem.of(HttpStatus.NOT_FOUND, "no-such-account", "There is no such account")
            .response();
  }

  @PutMapping("/api/accounts/{code}")
  ResponseEntity<?> put(
      Actor actor,
      @PathVariable String code,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      @RequestHeader("If-None-Match") Optional<String> ifNoneMatch,
      InputStream body)
      throws IOException {
    var precondition = EntityTags.precondition(ifMatch, ifNoneMatch.orElse(null));
    return switch (DraftBody.read(code, body.readNBytes(Limits.BODY_BYTES + 1))) {
      case DraftBody.Bad(var why) -> unacceptable(why);
      case DraftBody.Good(var draft) -> answer(administering.put(actor, code, draft, precondition));
    };
  }

  private static ResponseEntity<?> answer(AccountOutcome outcome) {
    return switch (outcome) {
      case AccountOutcome.Created(var account) -> view(HttpStatus.CREATED, account);
      case AccountOutcome.Changed(var account) -> view(HttpStatus.OK, account);
      case AccountOutcome.Unchanged(var account) -> view(HttpStatus.OK, account);
      case AccountOutcome.Refused(var reason) -> refused(reason).response();
      case AccountOutcome.Unacceptable(var objections) ->
          unacceptable(
              objections.stream()
                  .map(it -> new Fault(it.pointer(), it.code(), it.message()))
                  .toList());
    };
  }

  private static Problem refused(Refusal reason) {
    return switch (reason) {
      case NOT_ALLOWED ->
          Problem.of(HttpStatus.FORBIDDEN, "not-allowed", "You may not change this account");
      case NO_SUCH_ACCOUNT ->
          Problem.of(HttpStatus.NOT_FOUND, "no-such-account", "There is no such account");
      case ANOTHER_VERSION ->
          Problem.of(
              HttpStatus.PRECONDITION_FAILED,
              "another-version",
              "The account was changed by somebody else");
    };
  }

  private static ResponseEntity<?> unacceptable(List<Fault> why) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "The account is not acceptable")
        .faults(why)
        .response();
  }

  private static ResponseEntity<?> view(HttpStatus status, Account account) {
    return ResponseEntity.status(status).eTag(EntityTags.of(account)).body(AccountView.of(account));
  }
}
