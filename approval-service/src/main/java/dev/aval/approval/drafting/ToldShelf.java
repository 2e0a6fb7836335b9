package dev.aval.approval.drafting;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Says whose policies were changed, so that whoever remembers them reads them anew.
public record ToldShelf(Shelf shelf, Consumer<String> told) implements Shelf {
  @Override
  public Optional<Shelved> find(String owner, String policyId) {
    return shelf.find(owner, policyId);
  }

  @Override
  public List<Shelved> of(String owner) {
    return shelf.of(owner);
  }

  @Override
  public DraftOutcome change(
      String owner, String policyId, Function<Optional<Shelved>, DraftOutcome> judge) {
    var outcome = shelf.change(owner, policyId, judge);
    told.accept(owner);
    return outcome;
  }
}
