package dev.aval.sync.overseeing.web;

import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.contacts.Contacts;
import dev.aval.sync.differences.Differences;
import dev.aval.sync.differences.Quarantine;
import dev.aval.sync.erp.Erps;
import dev.aval.sync.overseeing.Overseeing;
import dev.aval.sync.runs.Reconciliations;
import dev.aval.sync.runs.Reports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OverseeingConfiguration {
  @Bean
  Overseeing overseeing(
      Erps erps,
      Reconciliations reconciliations,
      Reports reports,
      Differences differences,
      Quarantine quarantine,
      Contacts contacts,
      Candidates candidates) {
    return new Overseeing(
        erps, reconciliations, reports, differences, quarantine, contacts, candidates);
  }
}
