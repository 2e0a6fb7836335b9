package dev.aval.notification.accounts.mongo;

import dev.aval.notification.accounts.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class MongoAccountsConfiguration {
  @Bean
  Accounts knownAccounts(MongoOperations mongo) {
    return new MongoAccounts(mongo.getCollection("accounts"));
  }
}
