package dev.aval.notification.preferences.mongo;

import dev.aval.notification.memory.Memory;
import dev.aval.notification.preferences.AllPreferences;
import dev.aval.notification.preferences.Choosing;
import dev.aval.notification.preferences.Remembering;
import dev.aval.notification.preferences.Slots;
import dev.aval.notification.preferences.Wishing;
import dev.aval.notification.preferences.Zones;
import dev.aval.notification.telling.Deliveries;
import dev.aval.notification.telling.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class PreferencesConfiguration {
  @Bean
  AllPreferences preferences(
      MongoOperations mongo,
      @Value("${aval.notification.preferences.remembered:10s}") Duration moment,
      Clock clock) {
    var stored = new MongoPreferences(mongo.getCollection("preferences"));
    return new Remembering(stored, Memory.ofAll(moment, clock));
  }

  @Bean
  Wishing wishing(AllPreferences preferences) {
    return new Wishing(preferences);
  }

  @Bean
  Zones zones(@Value("${aval.web.zone}") ZoneId platform) {
    return new Zones(platform);
  }

  @Bean
  Messages messages(
      AllPreferences preferences, Deliveries deliveries, Slots slots, Zones zones, Clock clock) {
    return new Choosing(preferences, deliveries, slots, zones, clock);
  }
}
