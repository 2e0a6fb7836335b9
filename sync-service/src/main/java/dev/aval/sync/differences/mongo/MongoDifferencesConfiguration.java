package dev.aval.sync.differences.mongo;

import dev.aval.sync.differences.Differences;
import dev.aval.sync.differences.Quarantine;
import dev.aval.sync.differences.SeenIds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class MongoDifferencesConfiguration {
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
}
