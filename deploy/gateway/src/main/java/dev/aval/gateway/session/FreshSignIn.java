package dev.aval.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/// Asks the issuer, where that is wanted, for a sign-in of the last minute (`max_age`), whoever is
/// signed in there. That it was one is judged where it counts, by the token's `auth_time`.
final class FreshSignIn implements OAuth2AuthorizationRequestResolver {
  static final String PARAMETER = "fresh";
  private static final String BASE = "/oauth2/authorization";
  private static final Map<String, Object> WITHIN_A_MINUTE = Map.of("max_age", "60");

  private final OAuth2AuthorizationRequestResolver ordinary;

  FreshSignIn(ClientRegistrationRepository registration) {
    this.ordinary = new DefaultOAuth2AuthorizationRequestResolver(registration, BASE);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return fresh(request, ordinary.resolve(request));
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(
      HttpServletRequest request, String registrationId) {
    return fresh(request, ordinary.resolve(request, registrationId));
  }

  private static @Nullable OAuth2AuthorizationRequest fresh(
      HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
    return asked == null || request.getParameter(PARAMETER) == null
        ? asked
        : OAuth2AuthorizationRequest.from(asked)
            .additionalParameters(more -> more.putAll(WITHIN_A_MINUTE))
            .build();
  }
}
