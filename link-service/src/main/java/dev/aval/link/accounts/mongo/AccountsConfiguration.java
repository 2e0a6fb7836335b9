package dev.aval.link.accounts.mongo;

import dev.aval.link.accounts.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {
  @Bean
  Accounts accountStore(MongoOperations mongo) {
    return new MongoAccounts(mongo.getCollection("accounts"));
  }
}
