package dev.aval.gateway.session;

import dev.aval.platform.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;

/// Whoever looks at the pages of the gateway itself.
final class Visitor implements SignedIn {
  static Optional<OAuth2AuthenticationToken> person() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof OAuth2AuthenticationToken person
        ? Optional.of(person)
        : Optional.empty();
  }

  @Override
  public Optional<String> name() {
    return person()
        .map(OAuth2AuthenticationToken::getPrincipal)
        .map(user -> user instanceof OidcUser oidc ? oidc.getFullName() : null)
        .or(() -> person().map(OAuth2AuthenticationToken::getName));
  }

  /// Only for somebody who is signed in: asking for it makes a session.
  @Override
  public Optional<String> formToken(HttpServletRequest request) {
    return person()
        .map(_ -> (CsrfToken) request.getAttribute(CsrfToken.class.getName()))
        .map(CsrfToken::getToken);
  }
}
