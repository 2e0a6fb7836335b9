package dev.aval.platform.outbox;

import dev.aval.platform.messaging.Publisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/// Gives a service its [Outbox] and, unless it has one, the clock of the machine.
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
      "dev.aval.platform.messaging.MessagingAutoConfiguration"
    })
@EnableConfigurationProperties(OutboxSettings.class)
public class OutboxAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnBean({MongoOperations.class, Publisher.class})
  Outbox outbox(
      MongoOperations mongo,
      Publisher publisher,
      @Value("${aval.source:/aval/${spring.application.name:unnamed}}") String source,
      Clock clock,
      OutboxSettings settings,
      MeterRegistry registry) {
    return new Outbox(mongo, publisher, source, clock, settings, registry);
  }
}
