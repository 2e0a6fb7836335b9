package dev.aval.local.issuer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who may do what without a person: each service and each tool is a client of its own with the
/// scopes it needs.
public final class ClientScopes {
  /// The platform that the demo plays: it submits requests and keeps accounts.
  public static final String SHOP = "shop";

  /// The operator's command line.
  public static final String CLI = "aval-cli";

  public static final String GATEWAY = "gateway";
  private static final Map<String, Set<String>> SCOPES =
      Map.of(
          "request-service",
          Set.of(),
          "approval-service",
          Set.of(),
          "notification-service",
          Set.of("links.mint"),
          "reminder-service",
          Set.of(),
          "link-service",
          Set.of(),
          "sync-service",
          Set.of("requests.write"),
          SHOP,
          Set.of("requests.write", "requests.read", "accounts.write"),
          CLI,
          Set.of("operator"));

  private ClientScopes() {}

  public static Optional<Set<String>> of(String client) {
    return Optional.ofNullable(SCOPES.get(client));
  }

  /// Everybody who has a secret.
  public static List<String> clients() {
    return Stream.concat(SCOPES.keySet().stream(), Stream.of(GATEWAY)).sorted().toList();
  }
}
