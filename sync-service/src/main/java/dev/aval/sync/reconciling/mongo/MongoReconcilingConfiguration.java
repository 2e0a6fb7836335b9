package dev.aval.sync.reconciling.mongo;

import dev.aval.platform.duework.DueAggregates;
import dev.aval.platform.duework.DueWorks;
import dev.aval.sync.reconciling.Differences;
import dev.aval.sync.reconciling.Quarantine;
import dev.aval.sync.reconciling.Reconciling;
import dev.aval.sync.reconciling.Rereading;
import dev.aval.sync.reconciling.SeenIds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class MongoReconcilingConfiguration {
  @Bean
  Differences differences(MongoOperations mongo) {
    return new MongoDifferences(mongo.getCollection("differences"));
  }

  @Bean
  SeenIds seenIds(MongoOperations mongo) {
    return new MongoSeenIds(mongo.getCollection("pages"));
  }

  @Bean
  Quarantine quarantine(MongoOperations mongo) {
    return new MongoQuarantine(mongo.getCollection("quarantine"));
  }

  @Bean
  DueAggregates dueRuns(DueWorks dueWorks, Reconciling reconciling) {
    return dueWorks.aggregates("reconciliations", ids -> ids.forEach(reconciling::due));
  }

  @Bean
  DueAggregates dueCandidates(DueWorks dueWorks, Rereading rereading) {
    return dueWorks.aggregates("candidates", rereading::due);
  }
}
