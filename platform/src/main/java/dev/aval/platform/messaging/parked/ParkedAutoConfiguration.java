package dev.aval.platform.messaging.parked;

import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.MessagingAutoConfiguration;
import dev.aval.platform.messaging.Parking;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaTemplate;

/// Parking in this service's own database, and the operator's way to it.
@AutoConfiguration(
    before = MessagingAutoConfiguration.class,
    after = {DataMongoAutoConfiguration.class, KafkaAutoConfiguration.class})
@ConditionalOnBean({MongoOperations.class, KafkaTemplate.class})
public class ParkedAutoConfiguration {
  @Bean
  ParkedRecords parkedRecords(MongoOperations mongo) {
    return new ParkedRecords(mongo.getCollection("parked"));
  }

  @Bean
  SmartInitializingSingleton parkedIndex(ParkedRecords records) {
    return records::index;
  }

  @Bean
  Parking parking(
      ParkedRecords records,
      KafkaTemplate<byte[], byte[]> kafka,
      MeterRegistry registry,
      Clock clock,
      @Value("${spring.application.name}") String service) {
    return new ParkingLot(records, new DeadLetters(kafka, service), registry, clock);
  }

  @Bean
  Replaying replaying(ParkedRecords records, Inlets inlets, Clock clock) {
    return new Replaying(records, inlets, clock);
  }

  @Bean
  @ConditionalOnWebApplication
  ParkedController parkedController(ParkedRecords records, Replaying replaying, Clock clock) {
    return new ParkedController(records, replaying, new Discarding(records.outcomes(), clock));
  }
}
