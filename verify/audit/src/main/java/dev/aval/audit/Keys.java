package dev.aval.audit;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The platform's public keys by their `kid`: a JWK set of EC P-256 keys.
record Keys(Map<String, PublicKey> byId) {
  static Keys read(Path file) throws Unjudged {
    try {
      var keys = new HashMap<String, PublicKey>();
      for (JsonNode it : Export.JSON.readTree(Files.readAllBytes(file)).path("keys"))
        if (it.path("crv").asString("").equals("P-256"))
          keys.put(it.required("kid").stringValue(), key(it));
      if (keys.isEmpty()) throw new Unjudged("There is no P-256 key in " + file);
      return new Keys(keys);
    } catch (IOException | JacksonException | GeneralSecurityException unreadable) {
      throw new Unjudged("Cannot read keys from " + file + ": " + unreadable.getMessage());
    }
  }

  Optional<PublicKey> named(String kid) {
    return Optional.ofNullable(byId.get(kid));
  }

  private static PublicKey key(JsonNode jwk) throws GeneralSecurityException {
    var curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    var point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
    var spec = new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class));
    return KeyFactory.getInstance("EC").generatePublic(spec);
  }

  private static BigInteger number(JsonNode jwk, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.required(name).stringValue()));
  }
}
