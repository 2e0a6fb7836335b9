package dev.aval.sync.erp;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// Setups for tests, with times that nobody waits for.
public final class Setups {
  private Setups() {}

  public static Setup of(String url, Secret secret, Map<String, String> options) {
    return of(url, secret, Duration.ofSeconds(20), options);
  }

  public static Setup of(String url, Secret secret, Duration timeout, Map<String, String> options) {
    return new Setup(
        "main",
        URI.create(url),
        "erp",
        "sync",
        secret,
        null,
        null,
        Duration.ofSeconds(1),
        Duration.ofDays(30),
        null,
        Duration.ofSeconds(5),
        timeout,
        Duration.ofSeconds(45),
        1 << 20,
        options);
  }
}
