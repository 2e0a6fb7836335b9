package dev.aval.platform.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The accounts of the reader in the head of a page, one of them current. A controller puts it into
/// its model as `accountSwitch`; without it, or without accounts, nothing is shown.
///
/// ```java
/// model.addAttribute("accountSwitch", new AccountSwitch(accounts, "ACC-1001"));
/// ```
///
/// @param current id of the account that the page is about; null for a page about all of them
public record AccountSwitch(List<Account> accounts, @Nullable String current) {
  /// @param href where this page is, for that account
  public record Account(String id, String name, String href) {}

  public AccountSwitch {
    accounts = List.copyOf(accounts);
  }

  public Optional<Account> chosen() {
    return accounts.stream().filter(this::isCurrent).findFirst();
  }

  public boolean isCurrent(Account account) {
    return account.id().equals(current);
  }
}
