package dev.aval.sync.reconciling.clock;

import dev.aval.sync.accounts.Accounts;
import dev.aval.sync.alarms.Alarms;
import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.contacts.Contacts;
import dev.aval.sync.differences.Differences;
import dev.aval.sync.differences.Quarantine;
import dev.aval.sync.differences.SeenIds;
import dev.aval.sync.erp.Erps;
import dev.aval.sync.judging.Baselines;
import dev.aval.sync.judging.Deciding;
import dev.aval.sync.judging.Rereading;
import dev.aval.sync.reconciling.LocalRunners;
import dev.aval.sync.reconciling.Parts;
import dev.aval.sync.reconciling.Reconciling;
import dev.aval.sync.runs.Reconciliation;
import dev.aval.sync.runs.Reconciliations;
import dev.aval.sync.runs.Reports;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ReconcilingSettings.class)
class ReconcilingConfiguration {
  @Bean
  Parts reconcilingParts(
      Erps erps,
      Accounts accounts,
      Candidates candidates,
      Contacts contacts,
      Differences differences,
      SeenIds seen,
      Quarantine quarantine,
      Reconciliations reconciliations,
      Reports reports,
      Alarms alarms,
      ReconcilingSettings settings,
      Clock clock) {
    return new Parts(
        erps,
        accounts,
        candidates,
        contacts,
        differences,
        seen,
        quarantine,
        reconciliations,
        reports,
        alarms,
        settings.settings(),
        clock);
  }

  @Bean(destroyMethod = "close")
  LocalRunners runners(Parts parts) {
    return parts.runners();
  }

  /// Waits for nobody when the service stops: whoever is next goes on with what was left.
  @Bean(destroyMethod = "shutdownNow")
  ExecutorService runExecutor() {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("erp-run-", 0).factory());
  }

  @Bean
  Reconciling reconciling(Parts parts, LocalRunners runners, ExecutorService runExecutor) {
    return parts.reconciling(runners, runExecutor);
  }

  @Bean
  Rereading rereading(Parts parts) {
    return parts.rereading();
  }

  @Bean
  Deciding decidingAboutPeople(Parts parts, Baselines baselines) {
    return parts.deciding(baselines);
  }

  /// How old the last complete run of each ERP is (P11); since it was set up where there is none.
  @Bean
  MeterBinder runAges(Erps erps, Reconciliations reconciliations, Clock clock) {
    return registry ->
        erps.all()
            .forEach(erp ->
                Gauge.builder(
                        "aval.erp.run.age",
                        () -> age(reconciliations.find(erp.system()), clock.instant()))
                    .description("since the last complete run began")
                    .baseUnit("seconds")
                    .tag("system", erp.system())
                    .register(registry));
  }

  private static double age(Optional<Reconciliation> known, Instant now) {
    return known
        .map(Reconciliation::facts)
        .map(it -> Objects.requireNonNullElse(it.completeAt(), it.since()))
        .map(it -> (double) Duration.between(it, now).toSeconds())
        .orElse(0.0);
  }

  @Bean
  ErpClock erpClock(Reconciling reconciling) {
    return new ErpClock(reconciling);
  }
}
