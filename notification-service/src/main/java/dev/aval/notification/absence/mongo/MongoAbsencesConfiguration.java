package dev.aval.notification.absence.mongo;

import dev.aval.notification.absence.Absences;
import dev.aval.notification.absence.Hearing;
import dev.aval.notification.absence.Remembering;
import dev.aval.notification.absence.StandIns;
import dev.aval.notification.absence.Tidings;
import dev.aval.notification.memory.Memory;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class MongoAbsencesConfiguration {
  @Bean
  Absences absences(
      MongoOperations mongo,
      @Value("${aval.notification.absences.remembered:1s}") Duration moment,
      Clock clock) {
    var stored = new MongoAbsences(mongo.getCollection("absences"));
    return new Remembering(stored, Memory.ofWhatIsMissing(moment, clock));
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
