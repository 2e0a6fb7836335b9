package dev.aval.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

/// Fetches this service's token once and keeps it until shortly before its end.
final class ClientCredentials implements ServiceTokens {
  private static final Duration BEFORE_END = Duration.ofSeconds(30);

  private final RestClientClientCredentialsTokenResponseClient client =
      new RestClientClientCredentialsTokenResponseClient();
  private final ReentrantLock lock = new ReentrantLock();
  private final SecuritySettings.Self self;
  private final Discovery discovery;
  private final Clock clock;
  private volatile @Nullable OAuth2AccessToken kept;

  ClientCredentials(SecuritySettings.Self self, Discovery discovery, Clock clock) {
    this.self = self;
    this.discovery = discovery;
    this.clock = clock;
  }

  @Override
  public String token() {
    return fresh().orElseGet(this::renew);
  }

  private String renew() {
    lock.lock();
    try {
      return fresh()
          .orElseGet(() -> {
            var fetched = fetch();
            kept = fetched;
            return fetched.getTokenValue();
          });
    } finally {
      lock.unlock();
    }
  }

  private Optional<String> fresh() {
    return Optional.ofNullable(kept)
        .filter(token -> clock.instant().isBefore(end(token).minus(BEFORE_END)))
        .map(OAuth2AccessToken::getTokenValue);
  }

  private static Instant end(OAuth2AccessToken token) {
    return Objects.requireNonNullElse(token.getExpiresAt(), Instant.EPOCH);
  }

  private OAuth2AccessToken fetch() {
    try {
      var request =
          new OAuth2ClientCredentialsGrantRequest(
              ClientRegistration.withRegistrationId("aval")
                  .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                  .tokenUri(discovery.endpoint("token_endpoint", self.tokenUri()).toString())
                  .clientId(Objects.requireNonNull(self.id()))
                  .clientSecret(self.secret())
                  .build());
      return client.getTokenResponse(request).getAccessToken();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
