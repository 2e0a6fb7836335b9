package dev.aval.request.accounts.mongo;

import dev.aval.contracts.Accounts;
import dev.aval.contracts.Json;
import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.Member;
import dev.aval.request.accounts.Right;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// An account in the words of the contract.
final class AccountWire {
  private static final TypeReference<Map<String, @Nullable Object>> TREE = new TypeReference<>() {};

  private AccountWire() {}

  static Accounts of(Account account) {
    Map<String, @Nullable Object> settings =
        Json.mapper().readValue(account.settings().text(), TREE);
    return account.isPlatform()
        ? new Accounts.PlatformSettingsChanged(account.version(), settings)
        : changed(account, settings);
  }

  private static Accounts.Changed changed(Account account, Map<String, @Nullable Object> settings) {
    return new Accounts.Changed(
        account.code(),
        account.version(),
        account.name(),
        account.approvalMode(),
        account.members().stream().map(AccountWire::member).toList(),
        settings);
  }

  private static dev.aval.contracts.Member member(Member it) {
    return new dev.aval.contracts.Member(
        it.email(),
        it.name(),
        it.locale(),
        it.zone(),
        it.country(),
        it.rights().stream().map(AccountWire::right).toList(),
        it.level(),
        it.notified());
  }

  private static dev.aval.contracts.Right right(Right right) {
    return switch (right) {
      case SUPER_USER -> dev.aval.contracts.Right.SUPER_USER;
      case APPROVAL -> dev.aval.contracts.Right.APPROVAL;
      case ACCOUNTING -> dev.aval.contracts.Right.ACCOUNTING;
    };
  }
}
