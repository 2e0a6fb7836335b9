package dev.aval.notification.reaching;

import dev.aval.notification.memory.Memory;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Remembers for a moment which addresses may be written to. Those that may not are looked up each
/// time, so that lifting one counts for all instances with the next mail.
public final class Remembering implements Suppressions {
  private final Suppressions stored;
  private final Memory<Suppressed> memory;

  public Remembering(Suppressions stored, Memory<Suppressed> memory) {
    this.stored = stored;
    this.memory = memory;
  }

  @Override
  public void keep(List<Suppressed> found) {
    try {
      stored.keep(found);
    } finally {
      memory.forget(found.stream().map(Suppressed::address).toList());
    }
  }

  /// Who counts no more as of one time does not count as of a later one.
  @Override
  public Map<String, Suppressed> among(Collection<String> addresses, Instant since) {
    return memory.among(addresses, unknown -> stored.among(unknown, since));
  }

  @Override
  public List<Suppressed> newest(int limit) {
    return stored.newest(limit);
  }

  @Override
  public boolean lift(String address) {
    return stored.lift(address);
  }
}
