package dev.aval.notification.webhooks.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Json;
import dev.aval.contracts.Requests;
import dev.aval.contracts.Samples;
import dev.aval.notification.webhooks.Types;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.core.JacksonException;

class HappeningsConsumerTest {
  static final List<String> TYPES = Types.ALL;

  @Test
  void nothingIsOfferedThatIsNeverPublished() {
    assertThat(EventTypes.in(Requests.class).keySet()).containsAll(TYPES);
  }

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
