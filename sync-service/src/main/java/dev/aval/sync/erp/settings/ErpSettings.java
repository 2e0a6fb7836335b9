package dev.aval.sync.erp.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// The systems by name. Where none is set up there is one, `csv`, with `folder` (docs/erp.md).
@Validated
@ConfigurationProperties("aval.erp")
record ErpSettings(
    @DefaultValue(".aval/erp") Path folder,
    @DefaultValue Map<@Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") String, @Valid System> systems) {

  /// @param secret the password, the API key or the client's secret, whichever the kind asks for
  /// @param attempts of each call, where what failed may pass
  /// @param maxAnswer an answer is never read beyond that
  record System(
      @NotBlank String kind,
      @DefaultValue("02:00") LocalTime at,
      @Nullable Duration changesEvery,
      @Nullable URI url,
      @Nullable String database,
      @Nullable String user,
      @Nullable String secret,
      @Nullable Path secretFile,
      @Nullable Instant credentialsUntil,
      boolean allowHttp,
      @Nullable Path folder,
      @DefaultValue("1s") Duration quiet,
      @DefaultValue("30d") Duration keep,
      @Nullable @Min(1) @Max(10_000) Integer pageSize,
      @DefaultValue("5s") Duration connectTimeout,
      @DefaultValue("60s") Duration timeout,
      @DefaultValue("45s") Duration loginTimeout,
      @DefaultValue("3") @Min(1) @Max(10) int attempts,
      @DefaultValue("1s") Duration firstWait,
      @DefaultValue("30s") Duration longestWait,
      @DefaultValue("32MB") DataSize maxAnswer,
      @DefaultValue Map<String, String> options) {

    /// Without the secret, wherever it may be printed.
    @Override
    public String toString() {
      return "System[kind=%s, url=%s]".formatted(kind, url);
    }
  }
}
