package dev.aval.reminder.countries.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import dev.aval.reminder.countries.Chosen;
import dev.aval.reminder.countries.kafka.AccountsConsumer.AccountEvent;
import dev.aval.reminder.countries.kafka.AccountsConsumer.Changed;
import dev.aval.reminder.countries.kafka.AccountsConsumer.PlatformSettingsChanged;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The golden samples, as we read them.
class AccountsConsumerTest {
  @Test
  void whatAnAccountAndItsMembersChoseIsKnown() {
    assertThat(read(Changed.class))
        .isEqualTo(new Chosen("ACC-1001", 7, "FR", Map.of("sam@acme.example", "GB")));
  }

  @Test
  void whatAllInheritIsKnown() {
    assertThat(read(PlatformSettingsChanged.class)).isEqualTo(new Chosen("*", 2, "FR", Map.of()));
  }

  private static Chosen read(Class<? extends AccountEvent> type) {
    var sample = Samples.of(EventTypes.of(type));
    return AccountsConsumer.chosen(Json.mapper().readValue(sample, type));
  }
}
