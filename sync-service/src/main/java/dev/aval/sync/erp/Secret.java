package dev.aval.sync.erp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A password, a key. It shows in no text of this object. One that lies in a file is read anew each
/// time, so that it can be renewed while we run; while the file is away, what was in it holds.
public final class Secret {
  private final @Nullable Path file;
  private volatile String last;

  private Secret(@Nullable Path file, String text) {
    this.file = file;
    this.last = text;
  }

  public static Secret of(String text) {
    return new Secret(null, text);
  }

  public static Secret in(Path file) throws IOException {
    return new Secret(file, read(file));
  }

  public String reveal() {
    if (file != null) {
      try {
        last = read(file);
      } catch (IOException away) {
        return last;
      }
    }
    return last;
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file).strip();
  }

  @Override
  public String toString() {
    return "***";
  }
}
