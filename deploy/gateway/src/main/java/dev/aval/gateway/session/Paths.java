package dev.aval.gateway.session;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// What the front door asks on which path. The services ask again, each for itself.
public final class Paths {
  private static final List<String> NEED_PERSON =
      List.of(
          "/api/",
          "/inbox",
          "/requests",
          "/admin",
          "/absence",
          "/notifications",
          "/portfolio",
          "/erp",
          "/evidence/",
          "/operations",
          "/operator/");

  private static final List<String> TOLD_PERSON =
      Stream.concat(NEED_PERSON.stream(), Stream.of("/review/")).toList();

  /// What can be called, and the keys by which everybody may verify evidence.
  private static final Set<String> PUBLIC = Set.of("/api/openapi", "/api/evidence/keys");

  private static final List<String> PROTECTED_FORMS =
      List.of(
          "/api/",
          "/inbox",
          "/requests",
          "/admin",
          "/absence",
          "/notifications",
          "/portfolio",
          "/erp",
          "/operations",
          "/operator/",
          "/logout");
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private Paths() {}

  static boolean needPerson(HttpServletRequest request) {
    return !bringsToken(request)
        && !PUBLIC.contains(request.getRequestURI())
        && startsWithOneOf(request, NEED_PERSON);
  }

  static boolean ofPeople(HttpServletRequest request) {
    return startsWithOneOf(request, TOLD_PERSON);
  }

  /// Whether a foreign page could have made the browser send this: an act under a session, without
  /// a Bearer token, which no browser adds by itself. Review pages bring a nonce of their own.
  static boolean forgeable(HttpServletRequest request) {
    return !SAFE.contains(request.getMethod())
        && !bringsToken(request)
        && startsWithOneOf(request, PROTECTED_FORMS)
        && signedIn(request.getSession(false));
  }

  public static boolean signedIn(@Nullable HttpSession session) {
    return session != null && session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) != null;
  }

  public static boolean bringsToken(HttpServletRequest request) {
    var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
  }

  static boolean isInternalDispatch(HttpServletRequest request) {
    return request.getDispatcherType() != DispatcherType.REQUEST;
  }

  /// Health is for everybody, the other numbers for programs on this machine.
  static boolean foreignActuator(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith("/actuator")
        && !path.startsWith("/actuator/health")
        && !Set.of("127.0.0.1", "0:0:0:0:0:0:0:1").contains(request.getRemoteAddr());
  }

  private static boolean startsWithOneOf(HttpServletRequest request, List<String> prefixes) {
    return prefixes.stream().anyMatch(request.getRequestURI()::startsWith);
  }
}
