package dev.aval.approval.accounts.mongo;

import dev.aval.approval.accounts.Accounts;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class MongoAccountsConfiguration {
  @Bean
  Accounts accountStore(MongoOperations mongo, Clock clock) {
    return new RecentAccounts(new MongoAccounts(mongo.getCollection("accounts")), clock);
  }
}
