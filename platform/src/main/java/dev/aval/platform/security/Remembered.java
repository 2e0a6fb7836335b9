package dev.aval.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Tokens found good a moment ago, under their hash, so that the same one is not verified again.
/// Only good ones: guessing never fills it, and a key withdrawn by its issuer is honoured for a
/// minute at most.
final class Remembered {
  private static final int MOST = 10_000;

  private record Good(CallerToken token, Instant until) {}

  private final Map<String, Good> entries =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Good> eldest) {
              return size() > MOST;
            }
          });
  private final Duration keep;
  private final Clock clock;

  Remembered(Duration keep, Clock clock) {
    this.keep = keep;
    this.clock = clock;
  }

  CallerToken get(String token, Function<String, CallerToken> check) {
    var key = hash(token);
    var now = clock.instant();
    var known = entries.get(key);
    if (known != null && now.isBefore(known.until)) return known.token;
    if (known != null) entries.remove(key);
    var checked = check.apply(token);
    var until = now.plus(keep);
    entries.put(key, new Good(checked, until.isBefore(checked.until()) ? until : checked.until()));
    return checked;
  }

  private static String hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every JDK to know SHA-256", e);
    }
  }
}
