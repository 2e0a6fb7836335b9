package dev.aval.sync.reconciling.clock;

import dev.aval.sync.reconciling.Settings;
import dev.aval.sync.runs.Guards;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What a run is allowed without a human, and how patient we are.
///
/// See [Guards] and [Settings] for what each is about.
@Validated
@ConfigurationProperties("aval.erp")
record ReconcilingSettings(
    @DefaultValue GuardSettings guards,
    @DefaultValue("26h") Duration late,
    @DefaultValue("5m") Duration again,
    @DefaultValue("10") @Min(1) int runsKept) {

  record GuardSettings(
      @DefaultValue("20") @Min(0) int departures,
      @DefaultValue("5") @Min(0) @Max(100) int departuresShare,
      @DefaultValue("10") @Min(0) @Max(100) int shrink,
      @DefaultValue("2") @Min(0) int badRows,
      @DefaultValue("2") @Min(0) @Max(100) int badRowsShare) {}

  Settings settings() {
    return new Settings(
        new Guards(
            guards.departures(),
            guards.departuresShare(),
            guards.shrink(),
            guards.badRows(),
            guards.badRowsShare()),
        late,
        again,
        runsKept);
  }
}
