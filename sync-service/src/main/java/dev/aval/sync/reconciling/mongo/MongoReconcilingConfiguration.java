package dev.aval.sync.reconciling.mongo;

import dev.aval.platform.duework.DueAggregates;
import dev.aval.platform.duework.DueWorks;
import dev.aval.sync.reconciling.Reconciling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MongoReconcilingConfiguration {
  /// Runs whose hour has come, and those whose lease has ended.
  @Bean
  DueAggregates dueRuns(DueWorks dueWorks, Reconciling reconciling) {
    return dueWorks.aggregates("reconciliations", ids -> ids.forEach(reconciling::due));
  }
}
