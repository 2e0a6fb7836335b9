package dev.aval.platform.security;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A human who logged in. The e-mail was verified by the issuer and is folded to lower case, so it
/// compares with `equals` to the folded members of an account.
///
/// @param signedInAt when, where the issuer says so (`auth_time`)
public record Person(String email, String name, Set<String> roles, @Nullable Instant signedInAt)
    implements Caller {
  public static final String OPERATOR = "operator";

  public Person(String email, String name, Set<String> roles) {
    this(email, name, roles, null);
  }

  @Override
  public String id() {
    return email;
  }

  public boolean operator() {
    return roles.contains(OPERATOR);
  }
}
