package dev.aval.sync.erp;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a system is reached, as it was set up; what a kind has no use for may be absent.
///
/// @param options what only its kind knows; names are the same with and without dashes
/// @param credentialsUntil when the secret ends, where somebody noted it
public record Setup(
    String system,
    @Nullable URI url,
    @Nullable String database,
    @Nullable String user,
    @Nullable Secret secret,
    @Nullable Instant credentialsUntil,
    @Nullable Path folder,
    Duration quiet,
    Duration keep,
    @Nullable Integer pageSize,
    Duration connectTimeout,
    Duration timeout,
    Duration loginTimeout,
    long maxAnswer,
    Map<String, String> options) {

  public Setup {
    options = Map.copyOf(options);
  }

  public URI neededUrl() {
    return needed("url", url);
  }

  public String neededDatabase() {
    return needed("database", database);
  }

  public String neededUser() {
    return needed("user", user);
  }

  public Secret neededSecret() {
    return needed("secret", secret);
  }

  public Path neededFolder() {
    return needed("folder", folder);
  }

  public int pageSize(int otherwise) {
    return pageSize == null ? otherwise : pageSize;
  }

  public Optional<String> option(String name) {
    return options.entrySet().stream()
        .filter(it -> same(it.getKey()).equals(same(name)))
        .map(Map.Entry::getValue)
        .filter(it -> !it.isBlank())
        .findFirst();
  }

  /// An environment variable can hold neither a dash nor a small letter.
  public static String same(String name) {
    return name.replace("-", "").toLowerCase(Locale.ROOT);
  }

  private static <T> T needed(String name, @Nullable T value) {
    if (value == null) {
      throw new WrongSetting(name, "must be set");
    }
    return value;
  }
}
