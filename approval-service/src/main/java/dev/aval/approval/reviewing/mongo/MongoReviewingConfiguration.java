package dev.aval.approval.reviewing.mongo;

import dev.aval.approval.ApprovalSettings;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Deputies;
import dev.aval.approval.reviewing.Nonces;
import dev.aval.approval.reviewing.OneTimePages;
import dev.aval.approval.reviewing.Reviewing;
import dev.aval.approval.reviewing.Viewing;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class MongoReviewingConfiguration {
  @Bean
  Nonces nonces(MongoOperations mongo) {
    return new MongoNonces(mongo.getCollection("nonces"));
  }

  @Bean
  OneTimePages oneTimePages(Nonces nonces, Clock clock, ApprovalSettings settings) {
    return new OneTimePages(nonces, clock, settings.pageLife());
  }

  @Bean
  Reviewing reviewing(Approvals approvals, Accounts accounts, Deputies deputies) {
    return new Reviewing(approvals, accounts, deputies);
  }

  @Bean
  Viewing viewing(Approvals approvals, Clock clock) {
    return new Viewing(approvals, clock);
  }

  @Bean
  NonceSweep nonceSweep(Nonces nonces, Clock clock) {
    return new NonceSweep(nonces, clock);
  }
}
