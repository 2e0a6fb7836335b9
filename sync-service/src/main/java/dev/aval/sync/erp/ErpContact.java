package dev.aval.sync.erp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person as the ERP describes him. Identity is the id in its system; everything else may change.
///
/// @param code the person's own number in the ERP, where it has one
/// @param clientCode the code of the client whose contact it is; empty only for who has left
/// @param email the first of the active ones, as written there; null for who has left, and for who
///   has none: somebody to know of, but no signatory, since no user can be made of him
/// @param mergedInto the id of whom it was merged into
/// @param signatory only signatories are candidates (P1); never without an e-mail
/// @param createdAt when it was entered there, where that is known (P14)
public record ErpContact(
    String externalId,
    @Nullable String code,
    String clientCode,
    @Nullable String email,
    @Nullable String name,
    @Nullable String locale,
    State state,
    @Nullable String mergedInto,
    boolean signatory,
    @Nullable Instant createdAt) {
  public enum State {
    ACTIVE,
    INACTIVE,
    MERGED,
    ERASED
  }
}
