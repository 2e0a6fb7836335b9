package dev.aval.platform.duework;

import dev.aval.platform.outbox.OutboxAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/// Gives a service its [DueWorks].
@AutoConfiguration(after = OutboxAutoConfiguration.class)
@EnableConfigurationProperties(DueSettings.class)
public class DueWorkAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnBean(MongoOperations.class)
  DueWorks dueWorks(
      MongoOperations mongo, Clock clock, DueSettings settings, MeterRegistry registry) {
    return new DueWorks(mongo, clock, settings, registry);
  }
}
