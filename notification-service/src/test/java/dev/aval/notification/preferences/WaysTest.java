package dev.aval.notification.preferences;

import static dev.aval.notification.preferences.Letters.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.notification.telling.Alarm;
import dev.aval.notification.telling.Cover;
import dev.aval.notification.telling.Delivery;
import dev.aval.notification.telling.Delivery.Mail;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.AlarmCleared;
import dev.aval.notification.telling.Message.AlarmRaised;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaysTest {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final Instant EVENING = Instant.parse("2026-11-27T21:30:00Z");
  static final Instant MORNING = Instant.parse("2026-11-28T06:00:00Z");
  static final Quiet NIGHT = new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0));
  static final Gathering DAILY = new Gathering(LocalTime.of(8, 0), null);

  @Test
  void whoNeverChoseGetsEverythingAtOnceByMailAndAsANotice() {
    assertThat(way(Letters.asked("r1", null), Preferences.NONE, EVENING))
        .isEqualTo(Delivery.now(Letters.asked("r1", null), EVENING));
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void eachIsToldWhereHeWants(Channel channel) {
    var his = channels(channel);
    var outcome = way(Letters.concluded("r1", "DECISION"), his, NOON);
    assertThat(outcome.mail() instanceof Mail.Now).isEqualTo(channel.mails());
    assertThat(outcome.shown()).isEqualTo(channel.shows());
    assertThat(way(Letters.code("r1"), his, NOON))
        .as("a code is always mailed and never shown")
        .isEqualTo(new Delivery(Letters.code("r1"), NOON, false, new Mail.Now()));
  }

  @Test
  void anAlarmWaitsForNothingAndItsEndIsShownAlone() {
    var his = new Preferences("anna@acme.example", Map.of(), NIGHT, DAILY, null);
    var about =
        new Alarm("a1", "tryton", "RUN_LATE", null, null, null, "-", EVENING, "/erp/tryton");
    var raised = new AlarmRaised("a1", Letters.ANNA, about, false);
    assertThat(way(raised, his, EVENING)).isEqualTo(Delivery.now(raised, EVENING));
    var another = new AlarmRaised("a2", Letters.ANNA, about, true);
    assertThat(way(another, his, EVENING))
        .as("of many")
        .isEqualTo(new Delivery(another, EVENING, true, new Mail.None()));
    var over = new AlarmCleared("a1/over", Letters.ANNA, about);
    assertThat(way(over, his, EVENING))
        .isEqualTo(new Delivery(over, EVENING, true, new Mail.None()));
  }

  @Test
  void mailsWaitForTheEndOfQuietHoursAndNoticesDoNot() {
    var his = new Preferences("anna@acme.example", Map.of(), NIGHT, null, null);
    var asked = way(Letters.asked("r1", null), his, EVENING);
    assertThat(asked.mail()).isEqualTo(new Mail.Later(MORNING));
    assertThat(asked.shown()).isTrue();
    assertThat(way(Letters.asked("r1", null), his, NOON).mail()).isEqualTo(new Mail.Now());
  }

  @Test
  void whatCannotWaitDoesNot() {
    for (var his :
        new Preferences[] {
          new Preferences("anna@acme.example", Map.of(), NIGHT, null, null),
          new Preferences("anna@acme.example", Map.of(), null, DAILY, null)
        }) {
      var soon = EVENING.plus(Duration.ofHours(8));
      for (var message :
          new Message[] {
            Letters.code("r1"),
            Letters.receipt("r1"),
            Letters.concluded("r1", "SELF_EXEMPT"),
            Letters.standIn(Cover.Reader.ABSENT),
            Letters.asked("r1", soon),
            Letters.deadlineNear("r1", soon)
          }) {
        assertThat(way(message, his, EVENING).mail()).as(message.id()).isEqualTo(new Mail.Now());
      }
      for (var message :
          new Message[] {
            Letters.concluded("r1", "DECISION"),
            Letters.standIn(Cover.Reader.DEPUTY),
            Letters.reminded("r1"),
            Letters.asked("r1", EVENING.plus(Duration.ofDays(2)))
          }) {
        assertThat(way(message, his, EVENING).mail()).as(message.id()).isNotEqualTo(new Mail.Now());
      }
    }
  }

  @Test
  void whoWantsDigestsGetsNothingByItself() {
    var his = new Preferences("anna@acme.example", Map.of(), NIGHT, DAILY, null);
    assertThat(way(Letters.asked("r1", null), his, EVENING).mail()).isEqualTo(new Mail.Gathered());
  }

  @Test
  void aDigestWaitsForTheEndOfQuietHoursAsWell() {
    var early = new Gathering(LocalTime.of(6, 0), null);
    var his = new Preferences("anna@acme.example", Map.of(), NIGHT, early, null);
    assertThat(his.nextDigest(EVENING, PARIS)).isEqualTo(MORNING);
  }

  @Test
  void whoEndsDigestsSeesWhatTheyBroughtAndIsStillSentReceipts() {
    var his =
        new Preferences(
                "anna@acme.example", Map.of(Concern.OTHERS, Channel.NONE), NIGHT, DAILY, null)
            .withoutDigests();
    assertThat(his.gathering()).isNull();
    assertThat(his.channel(Concern.ASKED)).isEqualTo(Channel.INBOX);
    assertThat(his.channel(Concern.OTHERS)).isEqualTo(Channel.NONE);
    assertThat(his.channel(Concern.RECEIPT)).isEqualTo(Channel.BOTH);
  }

  @Test
  void whoWantsNewsOfTheErpTogetherGetsThatTogetherAndAllElseByItself() {
    var his =
        new Preferences("anna@acme.example", Map.of(Concern.ERP, Channel.DIGEST), null, null, null);
    var found = way(Letters.fromErp("r1", null), his, EVENING);
    assertThat(found)
        .isEqualTo(new Delivery(Letters.fromErp("r1", null), EVENING, true, new Mail.Gathered()));
    assertThat(his.nextDigest(EVENING, PARIS)).as("at eight").isEqualTo(MORNING.plusSeconds(3600));
    assertThat(way(Letters.asked("r1", null), his, EVENING).mail()).isEqualTo(new Mail.Now());
    assertThat(way(Letters.fromErp("r1", EVENING.plusSeconds(60)), his, EVENING).mail())
        .as("what cannot wait does not")
        .isEqualTo(new Mail.Now());
    assertThat(way(Letters.fromErp("r1", null), Preferences.NONE, EVENING).mail())
        .as("who never chose")
        .isEqualTo(new Mail.Now());
  }

  @Test
  void whoEndsTheDigestOfTheErpKeepsAllElseAsItIs() {
    var his =
        new Preferences("anna@acme.example", Map.of(Concern.ERP, Channel.DIGEST), NIGHT, null, null)
            .withoutDigests();
    assertThat(his.channel(Concern.ERP)).isEqualTo(Channel.INBOX);
    assertThat(his.channel(Concern.ASKED)).isEqualTo(Channel.BOTH);
    assertThat(his.gathersAny()).isFalse();
  }

  private static Delivery way(Message message, Preferences his, Instant now) {
    return Ways.of(message, his, now, PARIS);
  }

  private static Preferences channels(Channel channel) {
    var all = Arrays.stream(Concern.values()).collect(Collectors.toMap(it -> it, _ -> channel));
    return new Preferences("anna@acme.example", all, null, null, null);
  }
}
