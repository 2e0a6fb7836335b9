package dev.aval.platform.security;

import java.util.Set;

/// A human who logged in. The e-mail was verified by the issuer and is folded to lower case, so it
/// compares with `equals` to the folded members of an account.
public record Person(String email, String name, Set<String> roles) implements Caller {
  public static final String OPERATOR = "operator";

  @Override
  public String id() {
    return email;
  }

  public boolean operator() {
    return roles.contains(OPERATOR);
  }
}
