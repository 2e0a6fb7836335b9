package dev.aval.platform.store;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.WriteConcern;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/// What is acknowledged is on the disks of the majority. A database that is away is noticed within
/// seconds, because the work waits elsewhere: in Kafka, in the outbox, or with the caller.
@AutoConfiguration(before = MongoAutoConfiguration.class)
public class StoreAutoConfiguration {
  @Bean
  MongoClientSettingsBuilderCustomizer durableWrites() {
    return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  @Bean
  MongoClientSettingsBuilderCustomizer shortWaits() {
    return settings ->
        settings
            .applyToClusterSettings(it -> it.serverSelectionTimeout(5, SECONDS))
            .applyToSocketSettings(it -> it.connectTimeout(5, SECONDS).readTimeout(30, SECONDS));
  }
}
