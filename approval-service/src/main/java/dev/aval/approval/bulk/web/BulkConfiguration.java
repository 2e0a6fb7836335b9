package dev.aval.approval.bulk.web;

import dev.aval.approval.bulk.DecidingMany;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.Standings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BulkConfiguration {
  @Bean
  DecidingMany decidingMany(Approvals approvals, Standings standings, Deciding deciding) {
    return new DecidingMany(approvals, standings, deciding);
  }
}
