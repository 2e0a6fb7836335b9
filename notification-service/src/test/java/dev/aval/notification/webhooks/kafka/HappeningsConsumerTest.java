package dev.aval.notification.webhooks.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import dev.aval.notification.webhooks.Types;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.core.JacksonException;

class HappeningsConsumerTest {
  /// Those that are published so far.
  static final List<String> TYPES =
      Types.ALL.stream()
          .filter(it -> Samples.class.getResource("/samples/" + it + ".json") != null)
          .toList();

  @ParameterizedTest
  @FieldSource("TYPES")
  void eachEventSaysWhoseItIs(String type) {
    var sample = new String(Samples.of(type), StandardCharsets.UTF_8);
    assertThat(HappeningsConsumer.account(sample))
        .isNotEmpty()
        .isEqualTo(Json.mapper().readTree(sample).path("account").asString());
  }

  @Test
  void onlyTheAccountOfTheEventItselfCounts() {
    assertThat(HappeningsConsumer.account("{\"data\":{\"account\":\"A\"},\"account\":\"B\"}"))
        .isEqualTo("B");
    assertThat(HappeningsConsumer.account("{\"data\":[{\"account\":\"A\"}]}")).isEmpty();
    assertThat(HappeningsConsumer.account("{\"account\":{\"account\":\"A\"}}")).isEmpty();
    assertThat(HappeningsConsumer.account("[]")).isEmpty();
  }

  @Test
  void whatIsNoJsonIsRefused() {
    assertThatThrownBy(() -> HappeningsConsumer.account("{\"data\":"))
        .isInstanceOf(JacksonException.class);
  }
}
