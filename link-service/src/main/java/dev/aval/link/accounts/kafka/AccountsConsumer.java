package dev.aval.link.accounts.kafka;

import dev.aval.contracts.EventType;
import dev.aval.contracts.Topics;
import dev.aval.link.accounts.Account;
import dev.aval.link.accounts.Accounts;
import dev.aval.platform.messaging.Inlets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class AccountsConsumer {
  private static final String SUPER_USER = "SUPER_USER";

  sealed interface AccountEvent {}

  @EventType("account.changed.v1")
  record Changed(String account, long version, String name, List<Member> members)
      implements AccountEvent {
    Account toAccount() {
      return new Account(
          account,
          version,
          name,
          emails(members),
          emails(members.stream().filter(it -> it.rights().contains(SUPER_USER)).toList()));
    }
  }

  record Member(String email, List<String> rights) {}

  @Bean
  Consumer<Message<List<byte[]>>> accounts(Inlets inlets, Accounts accounts) {
    return inlets.inlet(
        Topics.ACCOUNTS,
        AccountEvent.class,
        batch ->
            accounts.keep(batch.stream().map(it -> ((Changed) it.event()).toAccount()).toList()));
  }

  private static Set<String> emails(List<Member> members) {
    return members.stream()
        .map(it -> it.email().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
