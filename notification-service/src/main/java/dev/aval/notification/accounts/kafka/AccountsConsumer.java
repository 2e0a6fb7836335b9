package dev.aval.notification.accounts.kafka;

import dev.aval.contracts.Topics;
import dev.aval.notification.accounts.Account;
import dev.aval.notification.accounts.Accounts;
import dev.aval.platform.messaging.Inlets;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class AccountsConsumer {
  @Bean
  Consumer<Message<List<byte[]>>> accounts(Inlets inlets, Accounts known) {
    return inlets.inlet(
        Topics.ACCOUNTS,
        AccountMessage.class,
        batch -> known.keep(batch.stream().map(it -> account(it.event())).toList()));
  }

  private static Account account(AccountMessage message) {
    return switch (message) {
      case AccountMessage.Changed it -> it.toAccount();
    };
  }
}
