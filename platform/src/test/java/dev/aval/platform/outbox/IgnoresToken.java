package dev.aval.platform.outbox;

import static com.mongodb.client.model.Filters.eq;

import io.micrometer.core.instrument.MeterRegistry;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/// Broken on purpose: acts as a holder although somebody else has taken over.
final class IgnoresToken extends FaultyParts {
  IgnoresToken(MongoOperations mongo, FaultyBroker broker, Faults faults, MeterRegistry registry) {
    super(mongo, broker, faults, registry);
  }

  @Override
  Leases leases(Documents documents) {
    return new FaultyLeases(documents) {
      @Override
      Bson mine(Holding holding, Held held) {
        return eq("_id", held.id());
      }
    };
  }
}
