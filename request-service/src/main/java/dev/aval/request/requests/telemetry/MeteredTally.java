package dev.aval.request.requests.telemetry;

import dev.aval.request.requests.Status;
import dev.aval.request.requests.Tally;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Counters for Prometheus. Request types are the platforms' words, so only the first [#MOST_TYPES]
/// get a counter of their own.
@Component
final class MeteredTally implements Tally {
  private static final int MOST_TYPES = 50;

  private final MeterRegistry meters;
  private final Set<String> types = ConcurrentHashMap.newKeySet();

  MeteredTally(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void submitted(String type) {
    boolean own = types.contains(type) || types.size() < MOST_TYPES && types.add(type);
    meters.counter("aval.requests.submitted", "type", own ? type : "other").increment();
  }

  @Override
  public void rejected(String code) {
    meters.counter("aval.requests.rejected", "code", code).increment();
  }

  @Override
  public void concluded(Status outcome) {
    meters.counter("aval.requests.concluded", "outcome", outcome.name()).increment();
  }
}
