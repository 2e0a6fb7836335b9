package dev.aval.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.util.WebUtils;

/// What a session adds to the requests it passes on: the person's access token, renewed when its
/// time is up, and the token that forms of this session must bring back.
public final class PersonTokens {
  private final OAuth2AuthorizedClientManager clients;
  private final Visitor visitor;

  PersonTokens(OAuth2AuthorizedClientManager clients, Visitor visitor) {
    this.clients = clients;
    this.visitor = visitor;
  }

  /// Empty where nobody is signed in, where the caller brings a token of its own, and for parts
  /// that do not ask who it is.
  public Optional<String> accessToken(HttpServletRequest request) {
    if (Paths.bringsToken(request) || !Paths.ofPeople(request)) return Optional.empty();
    return Visitor.person().map(person -> renewed(person, request));
  }

  /// For pages only: nothing else has forms.
  public Optional<String> formToken(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html")
        ? visitor.formToken(request)
        : Optional.empty();
  }

  private String renewed(OAuth2AuthenticationToken person, HttpServletRequest request) {
    try {
      synchronized (WebUtils.getSessionMutex(request.getSession())) {
        return Optional.ofNullable(clients.authorize(ask(person)))
            .map(OAuth2AuthorizedClient::getAccessToken)
            .filter(token -> Instant.now().isBefore(token.getExpiresAt()))
            .orElseThrow(() -> ended(request))
            .getTokenValue();
      }
    } catch (OAuth2AuthorizationException _) {
      throw ended(request);
    }
  }

  private static OAuth2AuthorizeRequest ask(OAuth2AuthenticationToken person) {
    return OAuth2AuthorizeRequest.withClientRegistrationId(LazyRegistration.ID)
        .principal(person)
        .build();
  }

  private static RuntimeException ended(HttpServletRequest request) {
    request.getSession().invalidate();
    return new InsufficientAuthenticationException("The session has ended");
  }
}
