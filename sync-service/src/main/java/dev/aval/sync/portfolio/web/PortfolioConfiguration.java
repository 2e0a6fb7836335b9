package dev.aval.sync.portfolio.web;

import dev.aval.sync.accounts.Accounts;
import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.contacts.Contacts;
import dev.aval.sync.portfolio.Deciding;
import dev.aval.sync.portfolio.Lists;
import dev.aval.sync.portfolio.ManagingAccess;
import dev.aval.sync.portfolio.Portfolio;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PortfolioConfiguration {
  @Bean
  Portfolio portfolio(Accounts accounts, Lists lists, Clock clock) {
    return new Portfolio(accounts, lists, clock);
  }

  @Bean
  Deciding decidingMany(
      Portfolio portfolio, Accounts accounts, Lists lists, Candidates candidates) {
    return new Deciding(portfolio, accounts, lists, candidates);
  }

  @Bean
  ManagingAccess managingAccess(
      Accounts accounts, Lists lists, Contacts contacts, Candidates candidates, Clock clock) {
    return new ManagingAccess(accounts, lists, contacts, candidates, clock);
  }
}
