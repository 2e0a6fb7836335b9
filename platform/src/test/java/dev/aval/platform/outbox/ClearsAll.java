package dev.aval.platform.outbox;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.WriteModel;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Broken on purpose: whoever has published empties the outbox, whatever is in it and whoever holds
/// it.
final class ClearsAll extends FaultyParts {
  ClearsAll(MongoOperations mongo, FaultyBroker broker, Faults faults, MeterRegistry registry) {
    super(mongo, broker, faults, registry);
  }

  @Override
  Leases leases(Documents documents) {
    return new FaultyLeases(documents) {
      @Override
      WriteModel<Document> finish(Holding holding, Held held) {
        return Leases.update(
            eq("_id", held.id()),
            new Document(
                    "$set",
                    new Document("outbox", List.of()).append("published", held.acknowledged()))
                .append("$unset", new Document("relay", 1).append("pendingSince", 1)));
      }
    };
  }
}
