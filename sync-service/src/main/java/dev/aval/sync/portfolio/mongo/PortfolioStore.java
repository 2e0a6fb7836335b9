package dev.aval.sync.portfolio.mongo;

import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.portfolio.Lists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class PortfolioStore {
  @Bean
  Lists candidateLists(MongoOperations mongo, Candidates candidates) {
    return new MongoLists(mongo.getCollection("candidates"), candidates);
  }
}
