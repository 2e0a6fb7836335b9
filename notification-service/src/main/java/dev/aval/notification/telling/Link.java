package dev.aval.notification.telling;

/// The answer of link-service to one message that asks for a decision.
public sealed interface Link {
  record Minted(String url) implements Link {
    /// Keeps the link out of logs (guarantee G9).
    @Override
    public String toString() {
      return "Minted[***]";
    }
  }

  /// What the message asks about has ended.
  record Refused() implements Link {}

  record Unavailable(String why) implements Link {}
}
