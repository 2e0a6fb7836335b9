package dev.aval.platform.recent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Remembers for a moment what a store answered, also that it had nothing. Whoever asks for what is
/// just being read waits for that, so that a rush reads once. What is forgotten here is read anew
/// at once; what another instance changed is seen when the moment is over.
public final class Recent<K, V> {
  private static final int MOST = 10_000;

  private final Function<Set<K>, Map<K, V>> read;
  private final Cache<K, Optional<V>> known;

  /// @param read what there is of these keys, in one query
  public Recent(Duration moment, Clock clock, Function<Set<K>, Map<K, V>> read) {
    this.read = read;
    this.known =
        Caffeine.newBuilder()
            .expireAfterWrite(moment)
            .maximumSize(MOST)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .executor(Runnable::run)
            .build();
  }

  public Optional<V> find(K key) {
    return known.get(key, it -> Optional.ofNullable(read.apply(Set.of(it)).get(it)));
  }

  public Map<K, V> findAll(Collection<K> keys) {
    var found = new HashMap<K, V>();
    answers(Set.copyOf(keys)).forEach((key, it) -> it.ifPresent(value -> found.put(key, value)));
    return found;
  }

  public void forget(Collection<K> keys) {
    known.invalidateAll(keys);
  }

  public void forgetAll() {
    known.invalidateAll();
  }

  /// One key alone is waited for together with others who want it; of several, each may be read by
  /// two.
  private Map<K, Optional<V>> answers(Set<K> keys) {
    if (keys.size() != 1) return known.getAll(keys, this::readAll);
    var key = keys.iterator().next();
    return Map.of(key, find(key));
  }

  private Map<K, Optional<V>> readAll(Set<? extends K> missing) {
    var found = read.apply(Set.copyOf(missing));
    var answers = new HashMap<K, Optional<V>>();
    missing.forEach(it -> answers.put(it, Optional.ofNullable(found.get(it))));
    return answers;
  }
}
