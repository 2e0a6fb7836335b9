package dev.aval.notification.audience.mongo;

import dev.aval.notification.accounts.Accounts;
import dev.aval.notification.audience.Audience;
import dev.aval.notification.preferences.AllPreferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class AudienceConfiguration {
  @Bean
  Audience audience(Accounts accounts, AllPreferences preferences, MongoOperations mongo) {
    return new Audience(
        accounts, preferences, new MongoTellings(mongo.getCollection("deliveries")));
  }
}
