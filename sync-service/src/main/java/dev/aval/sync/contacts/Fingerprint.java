package dev.aval.sync.contacts;

import dev.aval.sync.erp.ErpContact;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// 128 bits that change exactly when something changes that we act on: blanks around, upper case in
/// addresses and two ways to write one letter are no change.
public final class Fingerprint {
  private static final int CHARACTERS = 32;

  private Fingerprint() {}

  public static String of(ErpContact it) {
    var text =
        String.join(
            "\n",
            text(it.code()),
            text(it.clientCode()),
            text(it.email()).toLowerCase(Locale.ROOT),
            text(it.name()),
            text(it.locale()),
            it.state().name(),
            text(it.mergedInto()),
            String.valueOf(it.signatory()));
    return HexFormat.of()
        .formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)))
        .substring(0, CHARACTERS);
  }

  private static String text(@Nullable String it) {
    if (it == null) {
      return "";
    }
    var stripped = it.strip();
    return Normalizer.isNormalized(stripped, Form.NFC)
        ? stripped
        : Normalizer.normalize(stripped, Form.NFC);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every JDK to have SHA-256", e);
    }
  }
}
