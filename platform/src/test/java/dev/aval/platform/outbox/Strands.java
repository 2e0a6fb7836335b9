package dev.aval.platform.outbox;

import com.mongodb.client.model.WriteModel;
import io.micrometer.core.instrument.MeterRegistry;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Broken on purpose: ends the lease although somebody relied on it for more events.
final class Strands extends FaultyParts {
  Strands(MongoOperations mongo, FaultyBroker broker, Faults faults, MeterRegistry registry) {
    super(mongo, broker, faults, registry);
  }

  @Override
  Leases leases(Documents documents) {
    return new FaultyLeases(documents) {
      @Override
      WriteModel<Document> finish(Holding holding, Held held) {
        var upTo = new Document("seq", new Document("$lte", held.acknowledged()));
        return Leases.update(
            mine(holding, held),
            new Document("$pull", new Document("outbox", upTo))
                .append("$set", new Document("published", held.acknowledged()))
                .append("$unset", new Document("relay", 1).append("pendingSince", 1)));
      }
    };
  }
}
