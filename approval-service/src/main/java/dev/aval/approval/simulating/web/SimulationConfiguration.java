package dev.aval.approval.simulating.web;

import dev.aval.approval.absence.StandIns;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Deputies;
import dev.aval.approval.drafting.Drafting;
import dev.aval.approval.drafting.ShelvedPolicies;
import dev.aval.approval.planning.Planning;
import dev.aval.approval.simulating.InTheirPlace;
import dev.aval.approval.simulating.Simulating;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SimulationConfiguration {
  @Bean
  InTheirPlace inTheirPlace(StandIns standIns, Deputies deputies) {
    return new InTheirPlace(standIns, deputies);
  }

  @Bean
  Simulating simulating(
      Drafting drafting,
      ShelvedPolicies policies,
      Accounts accounts,
      Approvals approvals,
      Planning planning,
      InTheirPlace inTheirPlace,
      Clock clock) {
    return new Simulating(drafting, policies, accounts, approvals, planning, inTheirPlace, clock);
  }
}
