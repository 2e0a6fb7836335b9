package dev.aval.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The JWS of an export (ES256): made with a key of the platform, over this head and this content.
final class Signature {
  private Signature() {}

  static Optional<Finding> bad(Export export, Keys keys) {
    return why(export, keys).map(it -> new Finding(export.n(), it));
  }

  static String keyId(Export export) {
    return part(export, 0).path("kid").asString("");
  }

  private static Optional<String> why(Export export, Keys keys) {
    try {
      if (!part(export, 0).path("alg").asString("").equals("ES256"))
        return Optional.of("the signature is no ES256");
      var key = keys.named(keyId(export));
      if (key.isEmpty()) return Optional.of("signed by a key that is not among --keys");
      if (!isSigned(export.signature(), key.get())) return Optional.of("the signature is forged");
      return agrees(export, part(export, 1))
          ? Optional.empty()
          : Optional.of("the signature is that of another export");
    } catch (IllegalArgumentException | JacksonException | GeneralSecurityException damaged) {
      return Optional.of("the signature is damaged");
    }
  }

  private static boolean isSigned(String jws, PublicKey key) throws GeneralSecurityException {
    int dot = jws.lastIndexOf('.');
    var check = java.security.Signature.getInstance("SHA256withECDSAinP1363Format");
    check.initVerify(key);
    check.update(jws.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
    return check.verify(Base64.getUrlDecoder().decode(jws.substring(dot + 1)));
  }

  private static boolean agrees(Export export, JsonNode signed) {
    return Export.text(signed, "requestId").equals(export.requestId())
        && Export.text(signed, "account").equals(export.account())
        && Export.text(signed, "exportedAt").equals(export.exportedAt())
        && signed.path("n").asLong(-1) == export.n()
        && Export.text(signed, "hash").equals(export.hash())
        && Export.text(signed, "content").equals(content(export));
  }

  private static String content(Export export) {
    return Sha256.of(
        export.entries().stream().map(Signature::canonical).collect(Collectors.joining("\n")));
  }

  private static String canonical(JsonNode entry) {
    var fields = new TreeMap<String, JsonNode>();
    entry.properties().forEach(it -> fields.put(it.getKey(), it.getValue()));
    return Canonical.of(fields);
  }

  private static JsonNode part(Export export, int index) {
    String[] parts = export.signature().split("\\.", -1);
    if (parts.length != 3) throw new IllegalArgumentException("no JWS");
    return Export.JSON.readTree(Base64.getUrlDecoder().decode(parts[index]));
  }
}
