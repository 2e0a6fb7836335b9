package dev.aval.approval.accounts.kafka;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Inherited;
import dev.aval.approval.accounts.Member;
import dev.aval.approval.accounts.Right;
import dev.aval.approval.requests.Reminders;
import dev.aval.contracts.EventType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The fields of topic `aval.accounts` that we read.
sealed interface AccountMessage {
  @EventType("account.changed.v1")
  record Changed(
      String account,
      long version,
      String name,
      boolean approvalMode,
      List<MemberFields> members,
      @Nullable Settings settings)
      implements AccountMessage {

    Account toAccount() {
      var all = members.stream().map(MemberFields::toMember).toList();
      var chosen = settings == null ? new Settings(null, null) : settings;
      return new Account(
          account, version, name, approvalMode, all, chosen.reminders(), chosen.membersSignIn());
    }
  }

  @EventType("platform.settings-changed.v1")
  record PlatformSettingsChanged(long version, Settings settings) implements AccountMessage {
    Inherited toInherited() {
      return new Inherited(version, settings.reminders(), settings.membersSignIn());
    }
  }

  record MemberFields(
      String email,
      @Nullable String name,
      @Nullable String locale,
      @Nullable String zone,
      List<String> rights,
      @Nullable Integer level,
      @JsonProperty("notify") @Nullable Boolean notified) {

    /// A right we do not know yet gives nothing here.
    Member toMember() {
      var known =
          Arrays.stream(Right.values())
              .filter(it -> rights.contains(it.name()))
              .collect(Collectors.toSet());
      return new Member(
          email,
          name,
          locale,
          zone,
          known,
          level == null ? 0 : level,
          notified == null || notified);
    }
  }

  record Settings(@Nullable Reminders reminders, @Nullable Boolean membersSignIn) {}
}
