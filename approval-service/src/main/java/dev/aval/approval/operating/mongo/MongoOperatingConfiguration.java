package dev.aval.approval.operating.mongo;

import dev.aval.approval.absence.Absences;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.mongo.ApprovalDocuments;
import dev.aval.approval.operating.Explaining;
import dev.aval.approval.operating.Operating;
import dev.aval.approval.operating.Piles;
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
  Explaining explaining(
      Approvals approvals, Accounts accounts, Absences absences, Piles piles, Clock clock) {
    return new Explaining(approvals, accounts, absences, piles, clock);
  }
}
