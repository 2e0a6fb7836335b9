package dev.aval.platform.outbox;

import dev.aval.platform.outbox.FaultyBroker.Crash;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.springframework.data.mongodb.core.MongoOperations;

/// An instance that dies as soon as it sends.
final class DyingParts extends OutboxParts {
  DyingParts(MongoOperations mongo, Clock clock, MeterRegistry registry) {
    super(
        mongo,
        _ -> {
          throw new Crash();
        },
        "/aval/test",
        clock,
        OutboxSettings.defaults(),
        registry,
        Executors.newVirtualThreadPerTaskExecutor());
  }
}
