package dev.aval.link.reviewlinks.jwt;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The public half of the session key, for whoever has to check a session.
@RestController
class KeysController {
  private final JWKSet keys;

  KeysController(ECKey sessionKey) {
    keys = new JWKSet(sessionKey.toPublicJWK());
  }

  @GetMapping(path = "/links/jwks.json")
  Map<String, Object> keys() {
    return keys.toJSONObject();
  }
}
