package dev.aval.sync.candidates;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A person as an ERP describes him. The system and its own id for the person are the identity;
/// e-mail and client code are attributes that may change.
public record Contact(
    String system,
    String externalId,
    String account,
    String email,
    @Nullable String name,
    @Nullable String locale) {

  public Contact {
    email = email.strip().toLowerCase(Locale.ROOT);
    name = name == null || name.isBlank() ? null : Normalizer.normalize(name.strip(), Form.NFC);
  }

  public String candidateId() {
    return candidateId(system, externalId);
  }

  public static String candidateId(String system, String externalId) {
    return "c" + sha256(system + "\n" + externalId).substring(0, 24);
  }

  /// Changes exactly when something changes that identifies the person (mission P10).
  public String fingerprint() {
    return sha256(account + "\n" + email + "\n" + (name == null ? "" : name));
  }

  boolean sameAs(Contact that) {
    return candidateId().equals(that.candidateId()) && fingerprint().equals(that.fingerprint());
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every JDK to have SHA-256", e);
    }
  }
}
