package dev.aval.approval.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.evidence.Verdict.Fault;
import dev.aval.contracts.Approvals;
import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Links;
import dev.aval.contracts.Notifications;
import dev.aval.contracts.Reminders;
import dev.aval.contracts.Requests;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "fr"})
  void everythingThatCanBeInAChainHasAName(String language) {
    var words = ResourceBundle.getBundle("approval-messages", Locale.of(language));
    Stream.of(Requests.class, Approvals.class, Reminders.class, Notifications.class, Links.class)
        .flatMap(family -> EventTypes.in(family).keySet().stream())
        .filter(type -> !type.endsWith(".rejected.v1") && !type.equals("request.state.v1"))
        .filter(type -> !type.startsWith("order-link."))
        .forEach(type ->
            assertThat(words.keySet()).as(language).contains("approval.evidence.type." + type));
    for (var fault : Fault.values()) {
      assertThat(words.keySet()).contains("approval.evidence.broken." + fault);
    }
  }
}
