package dev.aval.notification.accounts;

/// Whoever does something about an account.
///
/// @param name of a person his address, folded
/// @param everywhere he may in every account
public record Actor(String name, boolean everywhere) {
  public boolean looksAfter(Account account) {
    return everywhere || account.isLookedAfterBy(name);
  }
}
