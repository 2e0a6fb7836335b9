package dev.aval.sync.accounts.kafka;

import dev.aval.contracts.EventType;
import dev.aval.sync.accounts.Account;
import dev.aval.sync.accounts.Member;
import dev.aval.sync.accounts.Right;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The fields of topic `aval.accounts` that we read.
sealed interface AccountMessage {
  @EventType("account.changed.v1")
  record Changed(String account, long version, String name, List<MemberFields> members)
      implements AccountMessage {

    Account toAccount() {
      return new Account(
          account, version, name, members.stream().map(MemberFields::toMember).toList());
    }
  }

  record MemberFields(String email, @Nullable String name, List<String> rights) {

    /// A right we do not know yet gives nothing here.
    Member toMember() {
      var known =
          Arrays.stream(Right.values())
              .filter(it -> rights.contains(it.name()))
              .collect(Collectors.toSet());
      return new Member(email, name, known);
    }
  }
}
