package dev.aval.request.administering.web;

import dev.aval.platform.web.Fault;
import dev.aval.request.accounts.AccountOutcome.Refusal;
import dev.aval.request.accounts.Precondition;
import dev.aval.request.administering.Administering;
import dev.aval.request.membership.MemberReading;
import dev.aval.request.membership.Membership;
import dev.aval.request.requests.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `/api/accounts/{code}/members`: the list, and each member by e-mail address. `If-Match` (the
/// version of the account) is welcome, not needed.
@RestController
class MembersController {
  private final Administering administering;
  private final Membership membership;
  private final MemberReading reading;

  MembersController(Administering administering, Membership membership, MemberReading reading) {
    this.administering = administering;
    this.membership = membership;
    this.reading = reading;
  }

  record MembersView(long version, List<AccountView.MemberView> members) {}

  @GetMapping("/api/accounts/{code}/members")
  ResponseEntity<?> list(Actor actor, @PathVariable String code) {
    var found = administering.read(actor, code);
    return found.isPresent()
        ? AccountAnswers.view(
            HttpStatus.OK,
            found.get(),
            it ->
                new MembersView(
                    it.version(), it.members().stream().map(AccountView.MemberView::of).toList()))
        : AccountAnswers.refused(Refusal.NO_SUCH_ACCOUNT).response();
  }

  @PutMapping("/api/accounts/{code}/members/{email}")
  ResponseEntity<?> put(
      Actor actor,
      @PathVariable String code,
      @PathVariable String email,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      @RequestBody Map<String, @Nullable Object> body) {
    var fields = new HashMap<>(body);
    fields.put("email", email);
    return switch (reading.read(fields)) {
      case MemberReading.Bad(var why) ->
          AccountAnswers.unacceptable(
              why.stream().map(it -> new Fault(it.pointer(), it.code(), it.message())).toList());
      case MemberReading.Good(var member) ->
          AccountAnswers.of(
              membership.put(actor, code, member, precondition(ifMatch)),
              it -> AccountView.MemberView.of(it.member(member.email()).orElseThrow()));
    };
  }

  @DeleteMapping("/api/accounts/{code}/members/{email}")
  ResponseEntity<?> remove(
      Actor actor,
      @PathVariable String code,
      @PathVariable String email,
      @RequestHeader("If-Match") Optional<String> ifMatch) {
    var folded = email.strip().toLowerCase(Locale.ROOT);
    return AccountAnswers.of(
        membership.remove(actor, code, folded, precondition(ifMatch)), AccountView::of);
  }

  private static Optional<Precondition> precondition(Optional<String> ifMatch) {
    return ifMatch.map(it -> EntityTags.precondition(Optional.of(it), null));
  }
}
