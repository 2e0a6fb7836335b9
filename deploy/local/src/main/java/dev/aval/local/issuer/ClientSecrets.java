package dev.aval.local.issuer;

import dev.aval.local.OwnerOnly;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Properties;

/// The secrets of the clients: drawn at the first start into a file that only its owner reads, the
/// same ever after.
public final class ClientSecrets {
  private final Properties secrets;

  private ClientSecrets(Properties secrets) {
    this.secrets = secrets;
  }

  public static ClientSecrets in(Path file) {
    try {
      var secrets = new Properties();
      if (Files.exists(file)) {
        try (var reader = Files.newBufferedReader(file)) {
          secrets.load(reader);
        }
      }
      if (drawMissing(secrets)) {
        var content = new StringWriter();
        secrets.store(content, "client secrets of this local platform");
        OwnerOnly.write(file, content.toString());
      }
      return new ClientSecrets(secrets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean drawMissing(Properties secrets) {
    var random = new SecureRandom();
    var before = secrets.size();
    for (var client : ClientScopes.clients()) {
      var bytes = new byte[32];
      random.nextBytes(bytes);
      secrets.putIfAbsent(client, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
    return secrets.size() > before;
  }

  public String of(String client) {
    return Objects.requireNonNull(secrets.getProperty(client), client);
  }
}
