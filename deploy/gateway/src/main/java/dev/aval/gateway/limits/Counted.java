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
    if (path.startsWith(LINK)) return ofLink(request, path + " " + address);
    var opened = linkSession(request, path);
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

  private static Optional<String> linkSession(HttpServletRequest request, String path) {
    if (!path.startsWith(REVIEW)) return Optional.empty();
    var approvalId = path.substring(REVIEW.length()).split("/", 2)[0];
    return Optional.ofNullable(WebUtils.getCookie(request, LINK_SESSION + approvalId))
        .map(it -> it.getName() + "=" + it.getValue());
  }
}
