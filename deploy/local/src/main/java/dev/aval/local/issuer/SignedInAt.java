package dev.aval.local.issuer;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/// When somebody last showed who he is.
final class SignedInAt {
  private SignedInAt() {}

  static Optional<Instant> of(@Nullable Authentication person) {
    return person == null
        ? Optional.empty()
        : person.getAuthorities().stream()
            .filter(FactorGrantedAuthority.class::isInstance)
            .map(FactorGrantedAuthority.class::cast)
            .map(FactorGrantedAuthority::getIssuedAt)
            .max(Comparator.naturalOrder());
  }
}
