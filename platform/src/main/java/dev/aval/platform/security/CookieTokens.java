package dev.aval.platform.security;

/// Lets a page take its caller's token from a cookie: a bean of a service that has link sessions.
///
/// For a path that matches the pattern the cookie is named by its prefix followed by the value of
/// `{approvalId}`. It goes before the header: whoever opened a link acts as its addressee, signed
/// in or not. Only `__Host-` names are accepted, so that no neighbour domain can plant one. The
/// page itself must defend its POSTs (nonce), as no CSRF token is asked for.
///
/// @param pattern such as `/review/{approvalId}/**`
/// @param cookiePrefix such as `__Host-aval-r-`
public record CookieTokens(String pattern, String cookiePrefix) {
  public CookieTokens {
    if (!cookiePrefix.startsWith("__Host-") || !pattern.contains("{approvalId}"))
      throw new IllegalArgumentException(
          "Expected to read tokens of '%s' from a __Host- cookie per {approvalId}, but got '%s'"
              .formatted(pattern, cookiePrefix));
  }
}
