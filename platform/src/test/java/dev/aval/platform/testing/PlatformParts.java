package dev.aval.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/// Gives a Spring test the real broker and database: sets `AVAL_KAFKA` and `AVAL_MONGODB`. All
/// consumers of a service are one group, and each that joins it makes the others join again, which
/// they learn by their next heartbeat: here soon.
///
/// ```java
/// @SpringBootTest
/// @PlatformParts
/// class RequestStory { … }
/// ```
///
/// Contexts that Spring keeps between test classes go on consuming, so one service's tests share
/// one context.
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = PlatformParts.Addresses.class)
public @interface PlatformParts {
  /// For `SpringApplication#addInitializers` where a test starts a service by itself.
  final class Addresses implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "AVAL_KAFKA=" + TestBroker.shared().bootstrapServers(),
              "AVAL_MONGODB=" + TestMongo.uri(),
              "spring.cloud.stream.kafka.binder.consumer-properties.heartbeat.interval.ms=300")
          .applyTo(context);
    }
  }
}
