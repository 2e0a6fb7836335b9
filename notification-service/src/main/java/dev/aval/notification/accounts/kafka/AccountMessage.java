package dev.aval.notification.accounts.kafka;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.aval.contracts.EventType;
import dev.aval.notification.accounts.Account;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
      return new Account(
          account, version, name, superUsers, members.stream().map(Member::toMember).toList());
    }
  }

  record Member(
      String email,
      @Nullable String name,
      List<String> rights,
      @JsonProperty("notify") @Nullable Boolean notified) {
    dev.aval.notification.accounts.Member toMember() {
      return new dev.aval.notification.accounts.Member(
          email.toLowerCase(Locale.ROOT), name, rights, !Boolean.FALSE.equals(notified));
    }
  }
}
