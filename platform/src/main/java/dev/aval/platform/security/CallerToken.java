package dev.aval.platform.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// A caller whose token was checked.
final class CallerToken extends AbstractAuthenticationToken {
  private final transient Caller caller;
  private final String token;
  private final Instant until;

  CallerToken(Caller caller, String token, Instant until) {
    super(List.of());
    this.caller = caller;
    this.token = token;
    this.until = until;
    super.setAuthenticated(true);
  }

  static Optional<Caller> callerOf(@Nullable Authentication authentication) {
    return authentication instanceof CallerToken known
        ? Optional.of(known.caller)
        : Optional.empty();
  }

  static Optional<Caller> current() {
    return callerOf(SecurityContextHolder.getContext().getAuthentication());
  }

  Caller caller() {
    return caller;
  }

  Instant until() {
    return until;
  }

  @Override
  public Object getPrincipal() {
    return caller;
  }

  @Override
  public String getName() {
    return caller.id();
  }

  @Override
  public String getCredentials() {
    return token;
  }
}
