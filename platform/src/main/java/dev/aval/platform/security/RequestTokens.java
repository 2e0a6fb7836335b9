package dev.aval.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.WebUtils;

/// Finds the token of a request: in the cookie that the service reads on this path, else in the
/// header.
final class RequestTokens implements BearerTokenResolver {
  private record Place(PathPatternRequestMatcher path, String cookiePrefix) {}

  private final DefaultBearerTokenResolver header = new DefaultBearerTokenResolver();
  private final List<Place> places;

  RequestTokens(List<CookieTokens> cookies) {
    places =
        cookies.stream()
            .map(c ->
                new Place(PathPatternRequestMatcher.pathPattern(c.pattern()), c.cookiePrefix()))
            .toList();
  }

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    var token = fromCookie(request);
    return token != null ? token : header.resolve(request);
  }

  private @Nullable String fromCookie(HttpServletRequest request) {
    for (var place : places) {
      var match = place.path.matcher(request);
      if (!match.isMatch()) continue;
      var name = place.cookiePrefix + match.getVariables().get(Requirement.IsGuest.VARIABLE);
      var cookie = WebUtils.getCookie(request, name);
      if (cookie != null) return cookie.getValue();
    }
    return null;
  }
}
