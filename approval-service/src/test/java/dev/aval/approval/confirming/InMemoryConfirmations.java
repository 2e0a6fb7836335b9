package dev.aval.approval.confirming;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

public final class InMemoryConfirmations implements Confirmations {
  final Map<String, Confirmation> all = new HashMap<>();

  @Override
  public Optional<Confirmation> find(String challenge) {
    return Optional.ofNullable(all.get(challenge));
  }

  @Override
  public synchronized <T> T change(
      String challenge, Function<Optional<Confirmation>, Kept<T>> change) {
    var kept = change.apply(find(challenge));
    if (kept.next() == null) all.remove(challenge);
    else all.put(challenge, kept.next());
    return kept.answer();
  }
}
