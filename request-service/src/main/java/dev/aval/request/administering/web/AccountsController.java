package dev.aval.request.administering.web;

import dev.aval.contracts.Limits;
import dev.aval.request.accounts.AccountOutcome.Refusal;
import dev.aval.request.administering.Administering;
import dev.aval.request.requests.Actor;
import java.io.IOException;
import java.io.InputStream;
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
        ? AccountAnswers.view(HttpStatus.OK, found.get(), AccountView::of)
        : AccountAnswers.refused(Refusal.NO_SUCH_ACCOUNT).response();
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
      case DraftBody.Bad(var why) -> AccountAnswers.unacceptable(why);
      case DraftBody.Good(var draft) ->
          AccountAnswers.of(administering.put(actor, code, draft, precondition), AccountView::of);
    };
  }
}
