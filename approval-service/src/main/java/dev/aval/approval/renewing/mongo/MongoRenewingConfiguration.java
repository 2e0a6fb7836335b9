package dev.aval.approval.renewing.mongo;

import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Standings;
import dev.aval.approval.renewing.Introducing;
import dev.aval.approval.renewing.Renewals;
import dev.aval.approval.renewing.Renewing;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class MongoRenewingConfiguration {
  @Bean
  Renewing renewing(Standings standings, Clock clock) {
    return new Renewing(standings, clock);
  }

  @Bean
  Renewals renewals(MongoOperations mongo) {
    return new MongoRenewals(mongo.getCollection("renewals"));
  }

  @Bean
  Introducing introducing(Approvals approvals, Renewing renewing, Renewals renewals, Clock clock) {
    return new Introducing(approvals, renewing, renewals, clock);
  }
}
