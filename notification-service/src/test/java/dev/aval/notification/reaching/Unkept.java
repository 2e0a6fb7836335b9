package dev.aval.notification.reaching;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Suppressions without a database.
final class Unkept implements Suppressions {
  final Map<String, Suppressed> all = new HashMap<>();

  @Override
  public void keep(List<Suppressed> found) {
    found.forEach(it -> all.put(it.address(), it));
  }

  @Override
  public Map<String, Suppressed> among(Collection<String> addresses, Instant since) {
    var found = new HashMap<>(all);
    found.keySet().retainAll(addresses);
    found.values().removeIf(it -> it.since().isBefore(since));
    return found;
  }

  @Override
  public List<Suppressed> newest(int limit) {
    return List.copyOf(all.values());
  }

  @Override
  public boolean lift(String address) {
    return all.remove(address) != null;
  }
}
