package dev.aval.gateway.session;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/// What the issuer says about itself, asked at the first sign-in: the gateway starts before its
/// issuer, which may even be behind it.
final class LazyRegistration implements ClientRegistrationRepository {
  static final String ID = "aval";

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
    return ClientRegistrations.fromIssuerLocation(settings.issuer().toString())
        .registrationId(ID)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .redirectUri(publicUrl + "/login/oauth2/code/" + ID)
        .scope("openid", "profile", "email")
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .build();
  }
}
