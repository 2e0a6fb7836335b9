package dev.aval.platform.duework;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// `aval.due.*`, the defaults of every kind of work.
///
/// @param poll how often due work is looked for; a wake-up makes it sooner
/// @param lease how long a handler may take for a batch before another instance begins it
/// @param batch items per round
/// @param parallel batches of `doNow` at a time per kind of work; what comes on top is scheduled
/// @param firstBackoff pause after the first failure; doubles up to `maxBackoff`, a quarter of it
///   by chance
@Validated
@ConfigurationProperties("aval.due")
public record DueSettings(
    @DefaultValue("1s") @NotNull Duration poll,
    @DefaultValue("60s") @NotNull Duration lease,
    @DefaultValue("100") @Min(1) int batch,
    @DefaultValue("4") @Min(1) int parallel,
    @DefaultValue("5s") @NotNull Duration firstBackoff,
    @DefaultValue("15m") @NotNull Duration maxBackoff) {

  public static DueSettings defaults() {
    return new DueSettings(
        Duration.ofSeconds(1),
        Duration.ofSeconds(60),
        100,
        4,
        Duration.ofSeconds(5),
        Duration.ofMinutes(15));
  }
}
