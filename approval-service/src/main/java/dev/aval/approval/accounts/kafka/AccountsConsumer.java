package dev.aval.approval.accounts.kafka;

import dev.aval.approval.accounts.Accounts;
import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Topic `aval.accounts`: each account as it now is.
@Configuration(proxyBeanMethods = false)
class AccountsConsumer {

  @Bean
  Consumer<Message<List<byte[]>>> accounts(Inlets inlets, Accounts accounts) {
    return inlets.inlet(
        Topics.ACCOUNTS,
        AccountMessage.class,
        batch -> accounts.keep(batch.stream().map(it -> it.event().toAccount()).toList()));
  }
}
