package dev.aval.gateway.routing;

import dev.aval.gateway.session.PersonTokens;
import dev.aval.platform.web.RequestId;
import dev.aval.platform.web.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/// What a service sees of a request. It may believe `X-Aval-*`, `X-Forwarded-For` and
/// `X-Request-Id`, because whatever a caller wrote there ends here; the session cookie stays here
/// too.
@Component
final class Outbound implements RequestHttpHeadersFilter, Ordered {
  private static final List<String> SPOOFABLE = List.of("x-aval-", "x-forwarded-", "x-real-");
  private static final Set<String> DROPPED = Set.of("forwarded", "cookie", "x-request-id");

  private final PersonTokens tokens;

  Outbound(PersonTokens tokens) {
    this.tokens = tokens;
  }

  /// After the filters that drop hop-by-hop headers.
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public HttpHeaders apply(HttpHeaders inbound, ServerRequest call) {
    var request = call.servletRequest();
    var headers = new HttpHeaders();
    inbound.forEach((name, values) -> {
      if (passes(name.toLowerCase(Locale.ROOT))) headers.put(name, values);
    });
    SessionCookie.without(inbound.get(HttpHeaders.COOKIE))
        .ifPresent(cookies -> headers.set(HttpHeaders.COOKIE, cookies));
    headers.set("X-Forwarded-For", request.getRemoteAddr());
    RequestId.current().ifPresent(id -> headers.set(RequestId.HEADER, id));
    tokens.accessToken(request).ifPresent(headers::setBearerAuth);
    tokens.formToken(request).ifPresent(token -> headers.set(SignedIn.FORM_TOKEN_HEADER, token));
    return headers;
  }

  private static boolean passes(String name) {
    return !DROPPED.contains(name) && SPOOFABLE.stream().noneMatch(name::startsWith);
  }
}
