package dev.aval.platform.security;

import org.springframework.security.core.AuthenticationException;

/// A token could not be judged because its issuer never answered: 503, as the token may be good.
final class IssuerUnreachable extends AuthenticationException {
  IssuerUnreachable(String message, Throwable cause) {
    super(message, cause);
  }
}
