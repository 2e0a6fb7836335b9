package dev.aval.notification.accounts;

import java.util.List;

/// @param superUsers addresses, folded
public record Account(String code, long version, String name, List<String> superUsers) {
  public Account {
    superUsers = List.copyOf(superUsers);
  }

  /// @param email folded
  public boolean isLookedAfterBy(String email) {
    return superUsers.contains(email);
  }
}
