package dev.aval.sync.accounts.kafka;

import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.sync.accounts.Account;
import dev.aval.sync.accounts.Accounts;
import dev.aval.sync.accounts.Consequence;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Topic `aval.accounts`: each account as it now is.
@Configuration(proxyBeanMethods = false)
class AccountsConsumer {

  @Bean
  Consumer<Message<List<byte[]>>> accounts(
      Inlets inlets, Accounts accounts, ObjectProvider<Consequence> consequences) {
    return inlets.inlet(
        Topics.ACCOUNTS,
        AccountMessage.Changed.class,
        batch -> {
          var changed = batch.stream().map(it -> it.event().toAccount()).toList();
          accounts.keep(changed);
          var codes = changed.stream().map(Account::code).collect(Collectors.toSet());
          consequences.orderedStream().forEach(it -> it.of(codes));
        });
  }
}
