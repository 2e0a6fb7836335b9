package dev.aval.request.requests;

/// Whoever asks something of us over HTTP.
public sealed interface Actor {
  /// Allowed to see and do what helps others on, in any account.
  boolean operator();

  /// The name under which this actor's requests are filed: the `ce_source` of Kafka's world.
  String source();

  record Individual(Person who, boolean operator) implements Actor {
    @Override
    public String source() {
      return "/people";
    }
  }

  record Platform(String clientId, boolean operator) implements Actor {
    @Override
    public String source() {
      return "/platform/" + clientId;
    }
  }
}
