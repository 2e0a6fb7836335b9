package dev.aval.gateway.session;

import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;

/// What the issuer says about itself, asked at the first sign-in: the gateway starts before its
/// issuer, which may even be behind it.
final class LazyRegistration implements ClientRegistrationRepository {
  static final String ID = "aval";
  private static final ParameterizedTypeReference<Map<String, Object>> DESCRIPTION =
      new ParameterizedTypeReference<>() {};

  private final ReentrantLock lock = new ReentrantLock();
  private final SessionSettings settings;
  private final String publicUrl;
  private volatile @Nullable ClientRegistration known;

  LazyRegistration(SessionSettings settings, String publicUrl) {
    this.settings = settings;
    this.publicUrl = publicUrl;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return ID.equals(id) ? get() : null;
  }

  /// @throws RuntimeException when the issuer does not answer; the next call asks again
  ClientRegistration get() {
    var seen = known;
    if (seen != null) return seen;
    lock.lock();
    try {
      var asked = known == null ? ask() : known;
      known = asked;
      return asked;
    } finally {
      lock.unlock();
    }
  }

  private ClientRegistration ask() {
    return described()
        .registrationId(ID)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .redirectUri(publicUrl + "/login/oauth2/code/" + ID)
        .scope("openid", "profile", "email")
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .build();
  }

  private ClientRegistration.Builder described() {
    var issuer = settings.issuer().toString();
    if (settings.discovery().isEmpty()) return ClientRegistrations.fromIssuerLocation(issuer);
    var description =
        RestClient.create().get().uri(settings.discovery()).retrieve().body(DESCRIPTION);
    if (description == null || !issuer.equals(description.get("issuer")))
      throw new IllegalStateException(
          "Expected issuer '%s' at %s, but it is another".formatted(issuer, settings.discovery()));
    return ClientRegistrations.fromOidcConfiguration(description);
  }
}
