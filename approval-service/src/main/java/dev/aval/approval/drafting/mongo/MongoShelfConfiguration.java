package dev.aval.approval.drafting.mongo;

import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.drafting.Drafting;
import dev.aval.approval.drafting.PolicyTexts;
import dev.aval.approval.drafting.Shelf;
import dev.aval.approval.drafting.Shelved;
import dev.aval.approval.drafting.ShelvedPolicies;
import dev.aval.approval.drafting.ToldShelf;
import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.OwnTopic;
import dev.aval.platform.outbox.Outbox;
import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class MongoShelfConfiguration {
  @Bean
  NewTopic topicOfPolicies() {
    return OwnTopic.named(Topics.POLICIES);
  }

  @Bean
  Shelf shelf(Outbox outbox, MongoOperations mongo) {
    return new MongoShelf(
        outbox
            .aggregates(MongoShelf.COLLECTION, Shelved.class)
            .topic(Topics.POLICIES)
            .index(new Index(MongoShelf.OWNER, Direction.ASC).named("owner"))
            .build(),
        mongo);
  }

  @Bean
  ShelvedPolicies policies(Shelf shelf, PolicyTexts texts, Clock clock) {
    return new ShelvedPolicies(shelf, texts, clock);
  }

  @Bean
  Drafting drafting(
      PolicyTexts texts, Shelf shelf, ShelvedPolicies policies, Accounts accounts, Clock clock) {
    return new Drafting(texts, new ToldShelf(shelf, policies::forget), accounts, clock);
  }
}
