package dev.aval.approval.accounts.kafka;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.accounts.Consequence;
import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.platform.messaging.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Topic `aval.accounts`: each account as it now is, and what all of them inherit.
@Configuration(proxyBeanMethods = false)
class AccountsConsumer {

  @Bean
  Consumer<Message<List<byte[]>>> accounts(
      Inlets inlets, Accounts accounts, Consequence consequence) {
    return inlets.inlet(
        Topics.ACCOUNTS,
        AccountMessage.class,
        batch -> {
          var changed = keep(accounts, batch.stream().map(Received::event).toList());
          consequence.of(changed.stream().map(Account::code).collect(Collectors.toSet()));
        });
  }

  private static List<Account> keep(Accounts accounts, List<AccountMessage> messages) {
    var changed = new ArrayList<Account>();
    for (var message : messages) {
      switch (message) {
        case AccountMessage.Changed it -> changed.add(it.toAccount());
        case AccountMessage.PlatformSettingsChanged it -> accounts.keep(it.toInherited());
      }
    }
    accounts.keep(changed);
    return changed;
  }
}
