package dev.aval.embedded.mongo.plan;

import dev.aval.embedded.mongo.key.Bytes;
import org.jspecify.annotations.Nullable;

/// Index keys from `from` (inclusive) to `to` (exclusive; null: to the end).
public record KeyRange(byte[] from, byte @Nullable [] to) {
  static KeyRange startingWith(byte[] prefix) {
    return new KeyRange(prefix, Bytes.after(prefix));
  }
}
