package dev.aval.platform.security;

import java.util.Set;

/// A platform or one of our services, by client credentials.
public record Client(String id, Set<String> scopes) implements Caller {
  public static final String REQUESTS_WRITE = "requests.write";
  public static final String REQUESTS_READ = "requests.read";
  public static final String ACCOUNTS_WRITE = "accounts.write";
  public static final String LINKS_MINT = "links.mint";
  public static final String OPERATOR = "operator";

  public boolean may(String scope) {
    return scopes.contains(scope);
  }
}
