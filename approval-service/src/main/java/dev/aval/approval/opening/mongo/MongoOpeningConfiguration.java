package dev.aval.approval.opening.mongo;

import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.mongo.ApprovalDocuments;
import dev.aval.approval.opening.Releasing;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class MongoOpeningConfiguration {
  @Bean
  Releasing releasing(Approvals approvals, Accounts accounts, MongoOperations mongo, Clock clock) {
    var held = new MongoHeld(mongo.getCollection(ApprovalDocuments.COLLECTION));
    return new Releasing(approvals, accounts, held, clock);
  }
}
