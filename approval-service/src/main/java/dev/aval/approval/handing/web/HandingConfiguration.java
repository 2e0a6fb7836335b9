package dev.aval.approval.handing.web;

import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Standings;
import dev.aval.approval.handing.Handing;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HandingConfiguration {
  @Bean
  Handing handing(Approvals approvals, Accounts accounts, Standings standings, Clock clock) {
    return new Handing(approvals, accounts, standings, clock);
  }
}
