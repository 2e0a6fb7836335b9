package dev.aval.approval;

import dev.aval.approval.drafting.DraftOutcome;
import dev.aval.approval.drafting.Shelf;
import dev.aval.approval.drafting.Shelved;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// The port without a database.
public final class InMemoryShelf implements Shelf {
  private final Map<String, Shelved> policies = new TreeMap<>();

  @Override
  public synchronized Optional<Shelved> find(String owner, String policyId) {
    return Optional.ofNullable(policies.get(Shelved.key(owner, policyId)));
  }

  @Override
  public synchronized List<Shelved> of(String owner) {
    return policies.values().stream().filter(it -> it.owner().equals(owner)).toList();
  }

  @Override
  public synchronized DraftOutcome change(
      String owner, String policyId, Function<Optional<Shelved>, DraftOutcome> judge) {
    var outcome = judge.apply(find(owner, policyId));
    if (outcome instanceof DraftOutcome.Kept(var it)) policies.put(it.key(), it);
    return outcome;
  }
}
