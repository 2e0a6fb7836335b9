package dev.aval.notification.telling.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import dev.aval.notification.notices.Target;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.AlarmRaised;
import dev.aval.notification.telling.Message.OnAlarm;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The golden samples, as operators read them.
class WritingOfAlarmsTest {
  static final WritingOfAlarms WRITING =
      new WritingOfAlarms(
          "https://aval.example", List.of("olga@aval.example", " otto@aval.example", ""));

  @Test
  void everyOperatorIsToldAndWhereToLook() {
    assertThat(messages(AlarmEvent.Raised.class))
        .hasSize(2)
        .allSatisfy(it -> {
          var about = ((OnAlarm) it).about();
          assertThat(about.page()).isEqualTo("https://aval.example" + Target.of(it));
          assertThat(about.page()).endsWith("/erp/tryton/runs/tryton-20261122T040000Z");
          assertThat(about.detail()).startsWith("Entered 2026-11-18");
        })
        .extracting(it -> it.to().email())
        .containsExactly("olga@aval.example", "otto@aval.example");
    assertThat(messages(AlarmEvent.Cleared.class))
        .extracting(Target::of)
        .containsOnly("/erp/tryton");
  }

  @Test
  void anAlarmIsToldOnceEachTimeItBegins() {
    var first = messages(AlarmEvent.Raised.class).stream().map(Message::id).toList();
    assertThat(ids(again("2026-11-22T04:01:12Z"))).isEqualTo(first);
    assertThat(ids(again("2026-12-22T04:01:12Z")))
        .as("after it was over")
        .doesNotContainAnyElementsOf(first);
    assertThat(messages(AlarmEvent.Cleared.class))
        .extracting(Message::id)
        .doesNotContainAnyElementsOf(first);
  }

  private static List<String> ids(AlarmEvent event) {
    return WRITING.messages(List.of(event)).stream().map(Message::id).toList();
  }

  private static AlarmEvent again(String at) {
    return new AlarmEvent.Raised(
        "tryton.CONTACT_UNSEEN.208",
        "tryton",
        "CONTACT_UNSEEN",
        null,
        null,
        null,
        "Again",
        Instant.parse(at));
  }

  @Test
  void ofManyThatComeTogetherTheFirstAreMailedAndAllAreShown() {
    var all =
        IntStream.range(0, 500)
            .mapToObj(it -> again(Instant.parse("2026-11-22T04:00:00Z").plusMillis(it).toString()))
            .toList();
    assertThat(WRITING.messages(all))
        .hasSize(1_000)
        .filteredOn(it -> !((AlarmRaised) it).oneOfMany())
        .hasSize(2 * WritingOfAlarms.MOST);
  }

  @Test
  void whatIsNoHeaderMakesNone() {
    var odd =
        new AlarmEvent.Raised(
            "tryton é\r\nBcc: a@b.example",
            "tryton",
            "SOMETHING_NEW",
            null,
            null,
            "run/7 é",
            "-",
            Instant.EPOCH);
    assertThat(WRITING.messages(List.of(odd)))
        .allSatisfy(it -> {
          assertThat(it.id()).matches("[\\x21-\\x7e]+");
          assertThat(Target.of(it)).isEqualTo("/erp/tryton/runs/run%2F7%20%C3%A9");
          assertThat(((AlarmRaised) it).about().what()).isEqualTo("OTHER");
        });
  }

  private static List<Message> messages(Class<? extends AlarmEvent> type) {
    var sample = Samples.of(EventTypes.of(type));
    return WRITING.messages(List.of(Json.mapper().readValue(sample, type)));
  }
}
