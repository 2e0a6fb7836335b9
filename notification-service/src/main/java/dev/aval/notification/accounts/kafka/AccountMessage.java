package dev.aval.notification.accounts.kafka;

import dev.aval.contracts.EventType;
import dev.aval.notification.accounts.Account;
import java.util.List;
import java.util.Locale;

/// What we read of `aval.accounts`.
sealed interface AccountMessage {
  @EventType("account.changed.v1")
  record Changed(String account, long version, String name, List<Member> members)
      implements AccountMessage {
    Account toAccount() {
      var superUsers =
          members.stream()
              .filter(it -> it.rights().contains("SUPER_USER"))
              .map(it -> it.email().toLowerCase(Locale.ROOT))
              .toList();
      return new Account(account, version, name, superUsers);
    }
  }

  record Member(String email, List<String> rights) {}
}
