package dev.aval.approval.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which approval is meant: by its id, else by the names that `source` gave its request.
public record Target(
    String source,
    @Nullable String approvalId,
    @Nullable String account,
    @Nullable String externalId) {
  public boolean isNamed() {
    return approvalId != null || (account != null && externalId != null);
  }

  Optional<String> in(References references) {
    if (approvalId != null) return Optional.of(approvalId);
    return account == null || externalId == null
        ? Optional.empty()
        : references.find(source, account, externalId);
  }
}
