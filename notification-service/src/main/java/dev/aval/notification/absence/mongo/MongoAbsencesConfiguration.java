package dev.aval.notification.absence.mongo;

import dev.aval.notification.absence.Absences;
import dev.aval.notification.absence.StandIns;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class MongoAbsencesConfiguration {
  @Bean
  Absences absences(MongoOperations mongo) {
    return new MongoAbsences(mongo.getCollection("absences"));
  }

  @Bean
  StandIns standIns(Absences absences, Clock clock) {
    return new StandIns(absences, clock);
  }
}
