package dev.aval.approval.drafting;

import dev.aval.approval.policy.Policy;
import java.util.List;
import java.util.stream.Stream;

/// The policies that may apply to an account, by whose they are.
public record Book(List<Policy> account, List<Policy> platform, List<Policy> profiles) {
  public Book {
    account = List.copyOf(account);
    platform = List.copyOf(platform);
    profiles = List.copyOf(profiles);
  }

  public enum Origin {
    ACCOUNT,
    PLATFORM,
    PROFILE
  }

  /// The nearest first.
  public List<Policy> all() {
    return Stream.of(account, platform, profiles).flatMap(List::stream).toList();
  }

  public Origin origin(Policy it) {
    if (account.contains(it)) return Origin.ACCOUNT;
    return platform.contains(it) ? Origin.PLATFORM : Origin.PROFILE;
  }
}
