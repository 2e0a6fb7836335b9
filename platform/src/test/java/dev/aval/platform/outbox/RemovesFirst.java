package dev.aval.platform.outbox;

import static com.mongodb.client.model.Filters.eq;

import io.micrometer.core.instrument.MeterRegistry;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Broken on purpose: takes events out of the outbox, then sends them.
final class RemovesFirst extends FaultyParts {
  RemovesFirst(MongoOperations mongo, FaultyBroker broker, Faults faults, MeterRegistry registry) {
    super(mongo, broker, faults, registry);
  }

  @Override
  Relay relay(Rounds rounds, Leases leases, OutboxMetrics metrics) {
    return new Relay(rounds, leases, HASTY.sendTimeout(), metrics) {
      @Override
      Holding publish(Holding taken) {
        taken.ids().forEach(RemovesFirst.this::empty);
        return super.publish(taken);
      }
    };
  }

  private void empty(String id) {
    mongo.execute(
        "counters",
        it ->
            it.updateOne(
                eq("_id", id), new Document("$set", new Document("outbox", java.util.List.of()))));
  }
}
