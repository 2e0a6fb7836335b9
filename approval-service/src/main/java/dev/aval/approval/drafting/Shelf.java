package dev.aval.approval.drafting;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Where policies are kept.
public interface Shelf {
  Optional<Shelved> find(String owner, String policyId);

  /// All of one owner, by id.
  List<Shelved> of(String owner);

  /// Judges a change on what is there and stores what comes of it; may ask again when somebody else
  /// was faster.
  DraftOutcome change(
      String owner, String policyId, Function<Optional<Shelved>, DraftOutcome> judge);
}
