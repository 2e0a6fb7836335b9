package dev.aval.approval.evidence.mongo;

import dev.aval.approval.evidence.Chains;
import dev.aval.approval.evidence.Recording;
import dev.aval.approval.evidence.Showing;
import dev.aval.approval.evidence.Signer;
import dev.aval.approval.reviewing.Reviewing;
import dev.aval.contracts.Topics;
import dev.aval.platform.outbox.Outbox;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class MongoEvidenceConfiguration {
  @Bean
  Chains chains(Outbox outbox, MongoOperations mongo, Clock clock) {
    return new MongoChains(
        outbox.aggregates(MongoChains.COLLECTION, StoredChain.class).topic(Topics.EVIDENCE).build(),
        mongo.getCollection(MongoChains.COLLECTION),
        new Chunks(mongo.getCollection(Chunks.COLLECTION)),
        clock);
  }

  @Bean
  Recording recording(Chains chains) {
    return new Recording(chains);
  }

  @Bean
  Showing showing(Chains chains, Reviewing reviewing, Signer signer, Clock clock) {
    return new Showing(chains, reviewing, signer, clock);
  }
}
