package dev.aval.local.issuer;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/// The clients of the issuer: the gateway signs people in (code and PKCE), everybody else speaks
/// for itself.
final class Clients {
  private static final TokenSettings TOKENS =
      TokenSettings.builder()
          .accessTokenTimeToLive(Duration.ofMinutes(30))
          .refreshTokenTimeToLive(Duration.ofHours(12))
          .build();

  private Clients() {}

  static RegisteredClientRepository of(IssuerSettings settings) {
    var secrets = settings.clientSecrets();
    var clients = new ArrayList<RegisteredClient>();
    clients.add(gateway(secrets.of(ClientScopes.GATEWAY), settings.publicUrl()));
    for (var id : ClientScopes.clients()) {
      ClientScopes.of(id).ifPresent(scopes -> clients.add(machine(id, secrets.of(id), scopes)));
    }
    return new InMemoryRegisteredClientRepository(clients);
  }

  private static RegisteredClient gateway(String secret, URI publicUrl) {
    return client(ClientScopes.GATEWAY, secret)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUri(publicUrl + "/login/oauth2/code/aval")
        .postLogoutRedirectUri(publicUrl + "/")
        .scopes(scopes -> scopes.addAll(Set.of("openid", "profile", "email")))
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .build();
  }

  private static RegisteredClient machine(String id, String secret, Set<String> allowed) {
    return client(id, secret)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(scopes -> scopes.addAll(allowed))
        .build();
  }

  private static RegisteredClient.Builder client(String id, String secret) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientSecret(secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .tokenSettings(TOKENS);
  }
}
