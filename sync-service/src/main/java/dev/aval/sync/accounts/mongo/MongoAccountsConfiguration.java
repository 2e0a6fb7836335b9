package dev.aval.sync.accounts.mongo;

import dev.aval.sync.accounts.Accounts;
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
