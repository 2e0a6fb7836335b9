package dev.aval.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;

/// Broken on purpose: takes a send for an acknowledgement.
final class DoesNotWait extends FaultyParts {
  DoesNotWait(MongoOperations mongo, FaultyBroker broker, Faults faults, MeterRegistry registry) {
    super(mongo, broker, faults, registry);
  }

  @Override
  Rounds rounds(OutboxMetrics metrics) {
    return new Rounds(publisher, source, HASTY.sendTimeout(), metrics) {
      @Override
      void send(List<Held> round) {
        for (var held : round) {
          send(held);
          held.acknowledge();
        }
      }
    };
  }
}
