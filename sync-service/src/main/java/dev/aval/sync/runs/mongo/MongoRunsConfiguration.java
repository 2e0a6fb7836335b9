package dev.aval.sync.runs.mongo;

import static com.mongodb.client.model.Projections.include;

import dev.aval.contracts.Topics;
import dev.aval.platform.outbox.Outbox;
import dev.aval.sync.runs.Reconciliation;
import dev.aval.sync.runs.Reconciliations;
import dev.aval.sync.runs.Reports;
import dev.aval.sync.runs.Stage;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.CompoundIndexDefinition;

@Configuration(proxyBeanMethods = false)
class MongoRunsConfiguration {
  static final String RECONCILIATIONS = "reconciliations";
  private static final String REPORTS = "reports";

  @Bean
  Reconciliations reconciliations(Outbox outbox, MongoOperations mongo) {
    var aggregates =
        outbox
            .aggregates(RECONCILIATIONS, Reconciliation.class)
            .variant(Reconciliation.Idle.class, "idle")
            .variant(Reconciliation.Running.class, "running")
            .variant(Reconciliation.Held.class, "held")
            .variant(Stage.Reading.class, "reading")
            .variant(Stage.Judging.class, "judging")
            .variant(Stage.Applying.class, "applying")
            .topic(Topics.SYNC)
            .build();
    return new MongoReconciliations(aggregates, () -> systems(mongo));
  }

  @Bean
  Reports reports(MongoOperations mongo) {
    var newest = new Document("system", 1).append("number", -1);
    mongo.indexOps(REPORTS).createIndex(new CompoundIndexDefinition(newest).named("newest"));
    return new MongoReports(mongo.getCollection(REPORTS));
  }

  /// One for each ERP: a handful.
  private static List<String> systems(MongoOperations mongo) {
    return mongo
        .getCollection(RECONCILIATIONS)
        .find()
        .projection(include("_id"))
        .map(it -> it.getString("_id"))
        .into(new ArrayList<>());
  }
}
