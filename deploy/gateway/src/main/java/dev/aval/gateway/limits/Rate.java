package dev.aval.gateway.limits;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/// Read from settings by `of`. `600/1m`: at most 600 calls at once, regained evenly over a minute.
/// `0/1m` is no limit.
record Rate(long calls, Duration time) {
  public static Rate of(String text) {
    var parts = text.split("/", 2);
    if (parts.length != 2)
      throw new IllegalArgumentException(
          "Expected a rate such as '600/1m', but got '%s'".formatted(text));
    return new Rate(Long.parseLong(parts[0].strip()), DurationStyle.detectAndParse(parts[1]));
  }

  boolean isNone() {
    return calls == 0;
  }

  Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, time))
        .build();
  }
}
