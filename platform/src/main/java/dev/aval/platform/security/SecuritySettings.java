package dev.aval.platform.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `aval.security.*`: whose tokens are trusted, and as whom this service calls others.
///
/// @param remember how long a checked token is not checked again; never beyond its expiry
@ConfigurationProperties("aval.security")
record SecuritySettings(
    Trusted oidc,
    Trusted links,
    @DefaultValue Self client,
    @DefaultValue("60s") Duration remember) {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  SecuritySettings {
    if (remember.compareTo(LONGEST) > 0)
      throw new IllegalArgumentException(
          "Expected to remember tokens for at most %s, but got %s".formatted(LONGEST, remember));
  }

  /// @param jwksUri where the keys are; without it they are found by OpenID discovery
  record Trusted(String issuer, @Nullable String jwksUri, String audience) {}

  /// @param tokenUri where tokens are issued; without it found by OpenID discovery
  record Self(@Nullable String id, @Nullable String secret, @Nullable String tokenUri) {}
}
