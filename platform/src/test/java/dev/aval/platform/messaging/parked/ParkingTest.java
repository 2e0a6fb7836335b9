package dev.aval.platform.messaging.parked;

import static dev.aval.contracts.Topics.REQUESTS;
import static dev.aval.platform.messaging.Records.good;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import dev.aval.platform.messaging.InboundRecord;
import dev.aval.platform.messaging.Parking.Lane;
import dev.aval.platform.messaging.Plant;
import dev.aval.platform.messaging.Poison;
import dev.aval.platform.messaging.Reason;
import dev.aval.platform.messaging.Records;
import dev.aval.platform.messaging.TransientFailure;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;

class ParkingTest {
  private final Yard yard = new Yard();
  private final Plant plant = new Plant(yard.lot());

  @AfterEach
  void close() {
    yard.close();
  }

  @ParameterizedTest
  @EnumSource(Poison.class)
  void poisonIsParkedWithItsFollowersAndTheNeighboursGoOn(Poison poison) {
    String key = poison.name();
    InboundRecord bad = poison.record(REQUESTS, key, 2);
    plant.consume(good(REQUESTS, key, 1), bad, good(REQUESTS, "b", 3), good(REQUESTS, key, 4));
    plant.consume(good(REQUESTS, key, 5), good(REQUESTS, "b", 6));

    assertThat(plant.applied(key)).containsExactly(1L);
    assertThat(plant.applied("b")).containsExactly(3L, 6L);
    assertThat(yard.parked())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "aval.requests-0-2", poison.code,
                "aval.requests-0-4", "follows",
                "aval.requests-0-5", "follows"));
    ParkedRecord kept = yard.find("aval.requests-0-2").orElseThrow();
    assertThat(kept.record().value()).isEqualTo(bad.value());
    assertThat(kept.record().headers().keySet()).isEqualTo(bad.headers().keySet());
    assertThat(yard.letters(key)).hasSize(3);
  }

  @Test
  void aDeadLetterIsTheRecordAndWhyItIsThere() {
    InboundRecord bad = Poison.NOT_JSON.record(REQUESTS, "letter", 7);
    plant.consume(bad);

    var letter = yard.letters("letter").getFirst();
    assertThat(letter.value()).isEqualTo(bad.value());
    assertThat(text(letter.headers().lastHeader("ce_id").value())).isEqualTo("letter.7");
    assertThat(text(letter.headers().lastHeader("x-original-topic").value())).isEqualTo(REQUESTS);
    assertThat(text(letter.headers().lastHeader("x-original-partition").value())).isEqualTo("0");
    assertThat(text(letter.headers().lastHeader("x-original-offset").value())).isEqualTo("7");
    assertThat(text(letter.headers().lastHeader("x-original-timestamp").value()))
        .isEqualTo(Long.toString(bad.timestamp()));
    assertThat(text(letter.headers().lastHeader("x-error-code").value())).isEqualTo("bad-json");
    assertThat(letter.headers().lastHeader("x-error-message")).isNotNull();
  }

  @Test
  void otherTypesAreSkippedUnread() {
    plant.consume(
        Records.record(
            REQUESTS, "a", 1, Map.of("ce_type", "request.other.v1"), "no json".getBytes(UTF_8)),
        good(REQUESTS, "a", 2));

    assertThat(plant.applied("a")).containsExactly(2L);
    assertThat(yard.parked()).isEmpty();
  }

  /// As request-service tells a rejection, which belongs to no request.
  @Test
  void anEventThatNoAggregateCountsIsTakenByItsOffset() {
    plant.consume(
        Records.record(
            REQUESTS,
            "po-4711",
            9,
            Map.of("ce_id", "aval.requests.inbox-3-17", "ce_seq", ""),
            Records.body("po-4711", 1)));

    assertThat(plant.applied("po-4711")).containsExactly(9L);
    assertThat(yard.parked()).isEmpty();
  }

  static List<Throwable> bugs() {
    return List.of(
        new IllegalStateException("bug"),
        new NullPointerException(),
        new AssertionError("never"),
        new StackOverflowError(),
        new NoClassDefFoundError("gone/Class"));
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void whatTheHandlerCannotProcessIsParkedAlone(Throwable bug) {
    plant.failing(it -> it.key().equals("bad") && it.origin().seq() == 2, bug);
    plant.consume(
        good(REQUESTS, "bad", 1),
        good(REQUESTS, "bad", 2),
        good(REQUESTS, "a", 3),
        good(REQUESTS, "bad", 4),
        good(REQUESTS, "b", 5));

    assertThat(plant.applied("bad")).containsExactly(1L);
    assertThat(plant.applied("a")).containsExactly(3L);
    assertThat(plant.applied("b")).containsExactly(5L);
    assertThat(yard.parked())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("aval.requests-0-2", "handler", "aval.requests-0-4", "follows"));
  }

  static List<Throwable> outages() {
    return List.of(
        new TransientFailure("later"),
        new MongoTimeoutException("no server"),
        new OptimisticLockingFailureException("conflict"),
        new DataAccessResourceFailureException("no connection"),
        new NotLeaderOrFollowerException("moved"),
        new IllegalStateException(new TransientFailure("wrapped")),
        new OutOfMemoryError("not its fault"));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void aFaultThatPassesParksNothing(Throwable outage) {
    plant.failing(it -> it.origin().seq() == 2, outage);
    InboundRecord[] batch = {
      good(REQUESTS, "a", 1), good(REQUESTS, "b", 2), Poison.EMPTY.record(REQUESTS, "c", 3)
    };
    assertThatThrownBy(() -> plant.consume(batch)).isInstanceOf(RuntimeException.class);
    assertThat(yard.parked()).isEmpty();

    plant.healed();
    plant.consume(batch);
    assertThat(plant.applied("a")).containsExactly(1L);
    assertThat(plant.applied("b")).containsExactly(2L);
    assertThat(yard.parked()).containsOnlyKeys("aval.requests-0-3");
  }

  @Test
  void aBatchThatComesTwiceIsAppliedOnceAndParkedOnce() {
    InboundRecord[] batch = {
      good(REQUESTS, "a", 1),
      Poison.EMPTY.record(REQUESTS, "a", 2),
      good(REQUESTS, "a", 3),
      good(REQUESTS, "b", 4)
    };
    plant.consume(batch);
    new Plant(plant, yard.lot()).consume(batch);

    assertThat(plant.applied("a")).containsExactly(1L);
    assertThat(plant.applied("b")).containsExactly(4L);
    assertThat(yard.parked()).containsOnlyKeys("aval.requests-0-2", "aval.requests-0-3");
  }

  @Test
  void whatCameBeforeAParkedRecordIsNotSetBehindIt() {
    // The instance that parked offset 2 died before it handled offset 1, or handled it in vain.
    yard.lot().park(Poison.EMPTY.record(REQUESTS, "a", 2), new Reason("x", "y"));
    plant.consume(
        good(REQUESTS, "a", 1), Poison.EMPTY.record(REQUESTS, "a", 2), good(REQUESTS, "a", 3));

    assertThat(plant.applied("a")).containsExactly(1L);
    assertThat(yard.parked()).containsOnlyKeys("aval.requests-0-2", "aval.requests-0-3");
  }

  @Test
  void nothingFollowsARecordWithoutKey() {
    plant.consume(
        Poison.EMPTY.record(REQUESTS, null, 1),
        Records.record(REQUESTS, null, 2, Map.of(), Records.body("x", 2)));

    assertThat(plant.applied("")).containsExactly(2L);
    assertThat(yard.parked()).containsOnlyKeys("aval.requests-0-1");
  }

  @Test
  void aTopicMadeAnewDoesNotHideBehindOldRecords() {
    InboundRecord old = Poison.EMPTY.record(REQUESTS, "a", 1);
    plant.consume(old);
    yard.records.outcomes().settleDiscarded(old.id(), "olga", yard.clock.instant(), "old");
    var young =
        new InboundRecord(
            REQUESTS, 0, 1, old.timestamp() + 5, old.key(), old.value(), old.headers());
    new Plant(plant, yard.lot()).consume(young);

    assertThat(yard.parked()).containsOnlyKeys(old.id() + "-" + young.timestamp());
  }

  @Test
  void aSettledRecordThatComesAgainIsNotParkedAgain() {
    InboundRecord bad = Poison.EMPTY.record(REQUESTS, "a", 1);
    plant.consume(bad);
    yard.records.outcomes().settleDiscarded(bad.id(), "olga", yard.clock.instant(), "spam");
    new Plant(plant, yard.lot()).consume(bad, good(REQUESTS, "a", 2));

    assertThat(yard.parked()).isEmpty();
    assertThat(plant.applied("a")).containsExactly(2L);
  }

  @Test
  void aPartitionThatChangesHandsIsReadAnew() {
    ParkingLot mine = yard.lot();
    InboundRecord later = good(REQUESTS, "a", 2);
    assertThat(mine.blocked(List.of(later))).isEmpty();
    yard.lot().park(Poison.EMPTY.record(REQUESTS, "a", 1), new Reason("no-body", "none"));

    mine.forget(REQUESTS, List.of(0));
    assertThat(mine.blocked(List.of(later)))
        .containsExactly(Map.entry(new Lane(REQUESTS, 0, "a"), 1L));
  }

  @Test
  void goodRecordsCostTheParkingNothing() {
    plant.consume(good(REQUESTS, "first", 1)); // the keys of a partition are read once
    long before = yard.commands();
    for (long offset = 2; offset < 100; offset++) plant.consume(good(REQUESTS, "k", offset));

    assertThat(plant.total()).isEqualTo(99);
    assertThat(yard.commands()).isEqualTo(before);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
