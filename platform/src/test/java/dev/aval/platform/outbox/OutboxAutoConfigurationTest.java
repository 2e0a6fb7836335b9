package dev.aval.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.platform.duework.DueWorkAutoConfiguration;
import dev.aval.platform.duework.DueWorks;
import dev.aval.platform.messaging.Publisher;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.core.MongoOperations;

class OutboxAutoConfigurationTest {
  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(OutboxAutoConfiguration.class, DueWorkAutoConfiguration.class))
          .withBean(MongoOperations.class, TestDatabase::fresh)
          .withBean(Publisher.class, Broker::new)
          .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
          .withPropertyValues("spring.application.name=test-service");

  @Test
  void aServiceGetsOutboxDueWorkAndClock() {
    service.run(context ->
        assertThat(context)
            .hasSingleBean(Outbox.class)
            .hasSingleBean(DueWorks.class)
            .hasSingleBean(Clock.class));
  }

  @Test
  void theClockOfATestWins() {
    var clock = Clock.systemDefaultZone();
    service
        .withBean(Clock.class, () -> clock)
        .run(context -> assertThat(context.getBean(Clock.class)).isSameAs(clock));
  }

  @Test
  void settingsAreChecked() {
    service
        .withPropertyValues("aval.outbox.lease=20s")
        .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("lease"));
    service
        .withPropertyValues("aval.outbox.max-depth=0")
        .run(context -> assertThat(context).hasFailed());
  }

  @Test
  void theDefaultsAreThoseOfTheTests() {
    service.run(context ->
        assertThat(context.getBean(OutboxSettings.class)).isEqualTo(OutboxSettings.defaults()));
  }

  @Test
  void itEndsWithinTwoSeconds() {
    service.run(context -> {
      Counter.in(context.getBean(Outbox.class));
      long start = System.nanoTime();
      context.close();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    });
  }
}
