package dev.aval.notification.absence.mongo;

import dev.aval.notification.absence.Absences;
import dev.aval.notification.absence.Hearing;
import dev.aval.notification.absence.StandIns;
import dev.aval.notification.absence.Tidings;
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
  Hearing hearing(Absences absences, Tidings tidings, Clock clock) {
    return new Hearing(absences, tidings, clock);
  }

  @Bean
  StandIns standIns(Absences absences, Clock clock) {
    return new StandIns(absences, clock);
  }
}
