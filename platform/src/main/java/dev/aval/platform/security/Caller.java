package dev.aval.platform.security;

/// Whoever a checked token speaks for. Controllers take it, or one variant, as a method argument.
///
/// There is no anonymous variant: on a path that permits everybody the argument is
/// `Optional<Caller>` or `@Nullable Caller`.
public sealed interface Caller permits Person, Client, Guest {
  /// Stable name for logs and audit: e-mail of a human, id of a client.
  String id();
}
