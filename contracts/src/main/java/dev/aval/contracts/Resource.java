package dev.aval.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A JSON file of this module.
final class Resource {
  private Resource() {}

  static byte[] bytes(String folder, String name) {
    String path = "/%s/%s.json".formatted(folder, name);
    try (var in = Resource.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "Expected to read '%s', but there is no such file".formatted(path));
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          "Expected to read '%s', but could not".formatted(path), unreadable);
    }
  }
}
