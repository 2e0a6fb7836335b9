package dev.aval.reminder.countries.mongo;

import dev.aval.reminder.countries.Countries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class MongoCountriesConfiguration {
  @Bean
  Countries countries(MongoOperations mongo) {
    return new MongoCountries(mongo.getCollection("accounts"));
  }
}
