package dev.aval.approval.operating.mongo;

import dev.aval.approval.absence.StandIns;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.mongo.ApprovalDocuments;
import dev.aval.approval.operating.Explaining;
import dev.aval.approval.operating.Letters;
import dev.aval.approval.operating.Operating;
import dev.aval.approval.operating.Piles;
import dev.aval.approval.operating.Surveying;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class MongoOperatingConfiguration {
  @Bean
  Piles piles(MongoOperations mongo) {
    return new MongoPiles(
        mongo.getCollection(ApprovalDocuments.COLLECTION), mongo.getCollection("parked"));
  }

  @Bean
  Operating operating(Approvals approvals, Accounts accounts, Clock clock) {
    return new Operating(approvals, accounts, clock);
  }

  @Bean
  Surveying surveying(Accounts accounts, StandIns standIns, Letters letters, Clock clock) {
    return new Surveying(accounts, standIns, letters, clock);
  }

  @Bean
  Explaining explaining(Approvals approvals, Surveying surveying, Piles piles) {
    return new Explaining(approvals, surveying, piles);
  }
}
