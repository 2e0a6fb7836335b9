package dev.aval.request.administering.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aval.platform.web.AccountSwitch;
import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.Accounts;
import dev.aval.request.requests.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriUtils;

/// From a page of one account to the same page of another that the reader administers; nothing for
/// whoever administers no other.
@ControllerAdvice(
    assignableTypes = {UsersController.class, PreferencesController.class, ImportController.class})
final class OtherAccounts {
  private static final int MOST = 200;

  private final Accounts accounts;

  OtherAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  @ModelAttribute("accountSwitch")
  AccountSwitch of(Actor actor, @PathVariable String code, HttpServletRequest request) {
    var section = request.getRequestURI().split("/", 5)[3];
    var own = administered(actor).map(it -> link(it, section)).toList();
    return new AccountSwitch(
        own.stream().allMatch(it -> it.id().equals(code)) ? List.of() : own, code);
  }

  private Stream<Account> administered(Actor actor) {
    if (!(actor instanceof Actor.Individual(var who, _))) return Stream.empty();
    return accounts.ofMember(who.email(), MOST).stream().filter(it -> it.hasSuperUser(who.email()));
  }

  private static AccountSwitch.Account link(Account account, String section) {
    var href = "/admin/" + UriUtils.encode(account.code(), UTF_8) + "/" + section;
    return new AccountSwitch.Account(account.code(), account.name(), href);
  }
}
