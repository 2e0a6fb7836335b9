package dev.aval.notification.preferences;

import static dev.aval.notification.preferences.Letters.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.notification.memory.Memory;
import dev.aval.notification.telling.Delivery;
import dev.aval.notification.telling.Delivery.Mail;
import dev.aval.notification.telling.Message.Held;
import dev.aval.notification.telling.Recipient;
import dev.aval.platform.outbox.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoosingTest {
  static final String ANNA = "anna@acme.example";
  static final Instant EIGHT = Instant.parse("2026-11-28T07:00:00Z");

  final SettableClock clock = new SettableClock(NOON);
  final Map<String, Preferences> stored = new HashMap<>();
  final List<String> order = new ArrayList<>();
  final List<Delivery> accepted = new ArrayList<>();
  int queries;
  int waiting;

  final AllPreferences all =
      new AllPreferences() {
        @Override
        public Map<String, Preferences> among(Collection<String> people) {
          queries++;
          var found = new HashMap<>(stored);
          found.keySet().retainAll(people);
          return found;
        }

        @Override
        public void keep(Preferences preferences) {
          stored.put(preferences.person(), preferences);
        }
      };
  final Slots slots =
      new Slots() {
        @Override
        public void plan(String person, Instant at) {
          order.add("planned " + person + " " + at);
        }

        @Override
        public void sendAt(String person, Instant at, String cause) {
          order.add("sent " + person + " " + at);
        }

        @Override
        public int waiting(String person, int limit) {
          return Math.min(waiting, limit);
        }
      };
  final Choosing choosing =
      new Choosing(
          all,
          it -> {
            order.add("stored");
            accepted.addAll(it);
          },
          slots,
          new Zones(ZoneId.of("Europe/Paris")),
          clock);

  @Test
  void nobodyIsWrittenToWhoseAddressIsNobodys() {
    var nobody = new Recipient("erp@aval.invalid", "tryton", null, null);
    choosing.deliver(
        List.of(new Held("r1.1:erp@aval.invalid", nobody, Letters.about("r1"), List.of(), null)));
    assertThat(order).isEmpty();
  }

  @Test
  void preferencesAreReadOnceForABatchWhoeverWritesTheAddressHow() {
    all.keep(new Preferences(ANNA, Map.of(Concern.ASKED, Channel.INBOX), null, null, null));
    choosing.deliver(List.of(Letters.asked("r1", null), Letters.reminded("r1")));
    assertThat(queries).isOne();
    assertThat(accepted)
        .extracting(Delivery::mail)
        .containsExactly(new Mail.None(), new Mail.Now());
  }

  /// Otherwise a crash leaves messages that no digest takes.
  @Test
  void aDigestIsPlannedBeforeWhatItTakesIsStored() {
    gather(null);
    choosing.deliver(List.of(Letters.asked("r1", null), Letters.reminded("r1")));
    assertThat(order).containsExactly("planned " + ANNA + " " + EIGHT, "stored");
  }

  @Test
  void whenMoreWaitThanShouldTheyAreSentAtOnce() {
    gather(2);
    waiting = 2;
    choosing.deliver(List.of(Letters.asked("r1", null)));
    assertThat(order).noneMatch(it -> it.startsWith("sent"));
    waiting = 3;
    choosing.deliver(List.of(Letters.asked("r2", null)));
    assertThat(order).contains("sent " + ANNA + " " + NOON);
  }

  @Test
  void manyWaitForTheEndOfQuietHoursToo() {
    var night = new Quiet(LocalTime.of(11, 0), LocalTime.of(14, 0));
    all.keep(new Preferences(ANNA, Map.of(), night, new Gathering(LocalTime.of(8, 0), 2), null));
    waiting = 3;
    choosing.deliver(List.of(Letters.asked("r1", null)));
    assertThat(order).contains("sent " + ANNA + " 2026-11-27T13:00:00Z");
  }

  /// Such as after a long wait for the database.
  @Test
  void whatIsStoredOnlyAfterItsDigestHasGoneGetsAnother() {
    gather(null);
    var slow =
        new Choosing(
            all,
            _ -> clock.advance(Duration.ofDays(1)),
            slots,
            new Zones(ZoneId.of("Europe/Paris")),
            clock);
    slow.deliver(List.of(Letters.asked("r1", null)));
    assertThat(order).contains("sent " + ANNA + " " + NOON.plus(Duration.ofDays(1)));
  }

  @Test
  void whoWantsNothingSpecialIsAskedForOnceInAWhile() {
    var remembering = new Remembering(all, Memory.ofAll(Duration.ofSeconds(10), clock));
    for (var i = 0; i < 3; i++) assertThat(remembering.among(List.of(ANNA))).isEmpty();
    assertThat(queries).isOne();
    gather(3);
    clock.advance(Duration.ofSeconds(10));
    assertThat(remembering.among(List.of(ANNA))).containsKey(ANNA);
    remembering.keep(Preferences.none(ANNA));
    assertThat(remembering.of(ANNA))
        .as("what is changed here holds at once")
        .isEqualTo(Preferences.none(ANNA));
    assertThat(queries).isEqualTo(3);
  }

  private void gather(Integer moreThan) {
    all.keep(
        new Preferences(ANNA, Map.of(), null, new Gathering(LocalTime.of(8, 0), moreThan), null));
  }
}
