package dev.aval.notification.accounts;

import java.util.List;

/// @param superUsers addresses, folded
public record Account(
    String code, long version, String name, List<String> superUsers, List<Member> members) {
  public Account {
    superUsers = List.copyOf(superUsers);
    members = List.copyOf(members);
  }

  public Account(String code, long version, String name, List<String> superUsers) {
    this(code, version, name, superUsers, List.of());
  }

  /// @param email folded
  public boolean isLookedAfterBy(String email) {
    return superUsers.contains(email);
  }
}
