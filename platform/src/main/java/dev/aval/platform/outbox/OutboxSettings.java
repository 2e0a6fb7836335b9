package dev.aval.platform.outbox;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// `aval.outbox.*`
///
/// @param lease how long who stored events has to publish them before another instance does
/// @param sendTimeout how long one round of sends may take: not less than the producer's
///   `max.block.ms` and `delivery.timeout.ms` together, and less than the lease, so that nothing is
///   in flight when another one takes over
/// @param sweep how often crashed publications are looked for; a wake-up makes it sooner
/// @param patience how long `change` waits for its events to be published before it answers all the
///   same
/// @param maxDepth unpublished events of one aggregate at which commands are turned away
/// @param batch aggregates per database write and per publication
/// @param firstBackoff pause after the broker refused an aggregate's event; doubles up to
///   `maxBackoff`
@Validated
@ConfigurationProperties("aval.outbox")
public record OutboxSettings(
    @DefaultValue("30s") @NotNull Duration lease,
    @DefaultValue("25s") @NotNull Duration sendTimeout,
    @DefaultValue("1s") @NotNull Duration sweep,
    @DefaultValue("1s") @NotNull Duration patience,
    @DefaultValue("100") @Min(1) int maxDepth,
    @DefaultValue("100") @Min(1) int batch,
    @DefaultValue("1s") @NotNull Duration firstBackoff,
    @DefaultValue("15s") @NotNull Duration maxBackoff) {

  public static OutboxSettings defaults() {
    return new OutboxSettings(
        Duration.ofSeconds(30),
        Duration.ofSeconds(25),
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        100,
        100,
        Duration.ofSeconds(1),
        Duration.ofSeconds(15));
  }

  @AssertTrue(message = "lease: a send must end before it runs out")
  boolean isLeaseLongerThanASend() {
    return lease.compareTo(sendTimeout) > 0;
  }
}
