package dev.aval.reminder.countries.kafka;

import dev.aval.contracts.EventType;
import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.Inlets;
import dev.aval.reminder.countries.Chosen;
import dev.aval.reminder.countries.Countries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class AccountsConsumer {
  sealed interface AccountEvent {}

  @EventType("account.changed.v1")
  record Changed(String account, long version, List<Member> members, Settings settings)
      implements AccountEvent {}

  @EventType("platform.settings-changed.v1")
  record PlatformSettingsChanged(long version, Settings settings) implements AccountEvent {}

  record Member(String email, @Nullable String country) {}

  record Settings(@Nullable String country) {}

  @Bean
  Consumer<Message<List<byte[]>>> accounts(Inlets inlets, Countries countries) {
    return inlets.inlet(
        Topics.ACCOUNTS,
        AccountEvent.class,
        batch -> countries.keep(batch.stream().map(it -> chosen(it.event())).toList()));
  }

  static Chosen chosen(AccountEvent event) {
    return switch (event) {
      case Changed it ->
          new Chosen(it.account(), it.version(), it.settings().country(), own(it.members()));
      case PlatformSettingsChanged it ->
          new Chosen(Chosen.PLATFORM, it.version(), it.settings().country(), Map.of());
    };
  }

  private static Map<String, String> own(List<Member> members) {
    var own = new HashMap<String, String>();
    for (var it : members) {
      if (it.country() != null) own.put(Chosen.fold(it.email()), it.country());
    }
    return own;
  }
}
