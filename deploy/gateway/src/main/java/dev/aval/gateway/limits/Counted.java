package dev.aval.gateway.limits;

import dev.aval.gateway.session.Paths;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/// With whose other calls a call is counted. A link counts per address as well, so that a flood of
/// looks from elsewhere never keeps its addressee out (R19).
///
/// @param key never a secret itself, only its hash
record Counted(Limit limit, String key) {
  /// Cheap, or of a local trial alone.
  private static final List<String> FREE =
      List.of("/assets/", "/actuator/", "/links/", "/dev/", "/issuer/");

  private static final String LINK = "/r/";
  private static final String REVIEW = "/review/";
  private static final String LINK_SESSION = "__Host-aval-r-";
  private static final String ORDER_LINK = "/o/";
  private static final String ORDER = "/order/";
  private static final String ORDER_SESSION = "__Host-aval-o-";

  /// Empty for what is not counted.
  static Optional<Counted> of(HttpServletRequest request) {
    var path = request.getRequestURI();
    if (FREE.stream().anyMatch(path::startsWith)) return Optional.empty();
    return Optional.of(counted(request, path));
  }

  private static Counted counted(HttpServletRequest request, String path) {
    var address = Addresses.of(request);
    if (Paths.bringsToken(request))
      return new Counted(Limit.TOKEN, Secrets.hash(request.getHeader(HttpHeaders.AUTHORIZATION)));
    if (path.startsWith(LINK) || path.startsWith(ORDER_LINK))
      return ofLink(request, path + " " + address);
    if (path.startsWith(ORDER)) return ofOrder(request, path, address);
    var opened = session(request, path, REVIEW, LINK_SESSION);
    if (opened.isPresent()) return ofLink(request, opened.get() + " " + address);
    var session = request.getSession(false);
    return session != null && Paths.signedIn(session)
        ? new Counted(Limit.SESSION, Secrets.hash(session.getId()))
        : new Counted(Limit.ANONYMOUS, address);
  }

  private static Counted ofLink(HttpServletRequest request, String link) {
    var looks = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return new Counted(looks ? Limit.LINK_LOOKS : Limit.LINK_ANSWERS, Secrets.hash(link));
  }

  /// How often an order link may be used, it says itself; a form is sent until it is right.
  private static Counted ofOrder(HttpServletRequest request, String path, String address) {
    return session(request, path, ORDER, ORDER_SESSION)
        .map(it -> new Counted(Limit.LINK_LOOKS, Secrets.hash(it + " " + address)))
        .orElseGet(() -> new Counted(Limit.ANONYMOUS, address));
  }

  private static Optional<String> session(
      HttpServletRequest request, String path, String below, String cookie) {
    if (!path.startsWith(below)) return Optional.empty();
    var id = path.substring(below.length()).split("/", 2)[0];
    return Optional.ofNullable(WebUtils.getCookie(request, cookie + id))
        .map(it -> it.getName() + "=" + LinkSession.link(it.getValue()));
  }
}
