package dev.aval.link.accounts;

import java.util.Set;

/// The customer whose order links these are; addresses are in small letters.
public record Account(
    String code, long version, String name, Set<String> members, Set<String> superUsers) {
  public Account {
    members = Set.copyOf(members);
    superUsers = Set.copyOf(superUsers);
  }
}
