package dev.aval.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// All callers of late, as many as memory was given for. Whoever is forgotten begins anew, with no
/// more than everybody has.
@Component
final class Tallies {
  /// Above the longest time of any rate that is usual.
  private static final Duration KEPT = Duration.ofHours(2);

  private final LimitSettings settings;
  private final LoadingCache<Counted, Tally> tallies;

  Tallies(LimitSettings settings) {
    this.settings = settings;
    this.tallies =
        Caffeine.newBuilder()
            .maximumSize(settings.entries())
            .expireAfterAccess(KEPT)
            .build(counted -> new Tally(counted.limit().rate(settings).bucket()));
  }

  boolean isLimited(Limit limit) {
    return !limit.rate(settings).isNone();
  }

  Tally of(Counted counted) {
    return tallies.get(counted);
  }

  long remembered() {
    tallies.cleanUp();
    return tallies.estimatedSize();
  }
}
