package dev.aval.link.orderlinks;

import dev.aval.link.accounts.Account;
import java.util.Optional;

/// Somebody who wants to see or change the order links of an account. Its super users may, and
/// operators: an order link lets strangers in, so it is made by those who answer for the account.
/// To whoever is no member the account does not exist.
public record Manager(Person who, boolean operator) {
  Optional<Refusal> refusal(Optional<Account> account) {
    if (account.isEmpty()) return Optional.of(Refusal.NO_SUCH_ACCOUNT);
    if (operator || account.get().superUsers().contains(who.email())) return Optional.empty();
    return Optional.of(
        account.get().members().contains(who.email())
            ? Refusal.NOT_ALLOWED
            : Refusal.NO_SUCH_ACCOUNT);
  }
}
