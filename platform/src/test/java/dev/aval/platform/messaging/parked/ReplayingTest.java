package dev.aval.platform.messaging.parked;

import static dev.aval.contracts.Topics.REQUESTS;
import static dev.aval.platform.messaging.Records.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aval.platform.messaging.InboundRecord;
import dev.aval.platform.messaging.Plant;
import dev.aval.platform.messaging.Poison;
import dev.aval.platform.messaging.Reason;
import dev.aval.platform.messaging.TransientFailure;
import dev.aval.platform.messaging.parked.Replaying.Replayed;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplayingTest {
  private final Yard yard = new Yard();
  private final Plant plant = new Plant(yard.lot());
  private final Replaying replaying = new Replaying(yard.records, plant.inlets(), yard.clock);
  private final Discarding discarding = new Discarding(yard.records.outcomes(), yard.clock);

  @AfterEach
  void close() {
    yard.close();
  }

  private void parkedForABug() {
    plant.failing(it -> it.key().equals("a"), new IllegalStateException("bug"));
    plant.consume(good(REQUESTS, "a", 1), good(REQUESTS, "a", 2), good(REQUESTS, "b", 3));
    plant.consume(good(REQUESTS, "a", 4));
    assertThat(yard.parked()).hasSize(3);
  }

  @Test
  void aKeyIsReplayedInOrderAndThenFree() {
    parkedForABug();
    plant.healed();

    assertThat(replaying.key(REQUESTS, "a", "olga").ids())
        .containsExactly("aval.requests-0-1", "aval.requests-0-2", "aval.requests-0-4");
    plant.consume(good(REQUESTS, "a", 5));
    assertThat(plant.applied("a")).containsExactly(1L, 2L, 4L, 5L);
    assertThat(yard.parked()).isEmpty();
  }

  @Test
  void whoReplayedAndWhenStaysWritten() {
    parkedForABug();
    plant.healed();
    replaying.topic(REQUESTS, "olga");

    ParkedRecord settled = yard.find("aval.requests-0-1").orElseThrow();
    assertThat(settled.status()).isEqualTo(ParkedStatus.REPLAYED);
    assertThat(settled.settled().by()).isEqualTo("olga");
    assertThat(settled.settled().at()).isNotNull();
  }

  @Test
  void oneRecordTakesThoseBeforeItAlongButNotThoseAfter() {
    parkedForABug();
    plant.healed();
    replaying.record(yard.find("aval.requests-0-2").orElseThrow(), "olga");

    assertThat(plant.applied("a")).containsExactly(1L, 2L);
    assertThat(yard.parked()).containsOnlyKeys("aval.requests-0-4");
  }

  @Test
  void whatFailsAgainStaysFirstInLineForItsNewReason() {
    plant.consume(
        Poison.NOT_JSON.record(REQUESTS, "a", 1), good(REQUESTS, "a", 2), good(REQUESTS, "b", 3));
    Replayed replayed = replaying.topic(REQUESTS, "olga");

    assertThat(replayed.ids()).isEmpty();
    assertThat(replayed.failures())
        .extracting(it -> it.reason().code())
        .containsExactly("bad-json");
    assertThat(yard.parked()).hasSize(2);
    assertThat(plant.applied("a")).isEmpty();
  }

  @Test
  void aFaultThatPassesEndsTheReplayAndFreesTheRecord() {
    parkedForABug();
    plant.failing(_ -> true, new TransientFailure("database away"));
    assertThatThrownBy(() -> replaying.topic(REQUESTS, "olga"))
        .isInstanceOf(TransientFailure.class);
    plant.healed();
    replaying.topic(REQUESTS, "olga");
    assertThat(plant.applied("a")).containsExactly(1L, 2L, 4L);
  }

  @Test
  void whatArrivesDuringAReplayGetsInLine() {
    parkedForABug();
    var arrived = new AtomicBoolean();
    plant.before(it -> {
      if (it.origin().seq() == 2 && arrived.compareAndSet(false, true))
        plant.consume(good(REQUESTS, "a", 5), good(REQUESTS, "c", 6));
    });
    replaying.key(REQUESTS, "a", "olga");

    assertThat(plant.applied("a")).containsExactly(1L, 2L, 4L, 5L);
    assertThat(plant.applied("c")).containsExactly(6L);
    assertThat(yard.parked()).isEmpty();
  }

  @Test
  void whatIsInsertedJustAfterTheReplayEndedIsProcessedAfterAll() {
    ParkingLot lot = yard.lot();
    lot.park(Poison.EMPTY.record(REQUESTS, "a", 1), new Reason("no-body", "none"));
    discarding.discard("aval.requests-0-1", "olga", "empty");

    assertThat(lot.parkBehind(good(REQUESTS, "a", 2))).isFalse();
    assertThat(yard.parked()).isEmpty();
  }

  @Test
  void twoReplaysDoNotShareARecord() {
    parkedForABug();
    var second = new AtomicBoolean();
    Replayed[] other = new Replayed[1];
    plant.before(it -> {
      if (it.origin().seq() == 1 && second.compareAndSet(false, true))
        other[0] = replaying.key(REQUESTS, "a", "oscar");
    });
    Replayed first = replaying.key(REQUESTS, "a", "olga");

    assertThat(first.ids()).hasSize(3);
    assertThat(other[0].ids()).isEmpty();
    assertThat(other[0].failures()).extracting(it -> it.reason().code()).containsExactly("in-hand");
  }

  @Test
  void aDiscardedRecordKeepsItsReasonAndLetsItsFollowersBeReplayed() {
    plant.consume(Poison.NOT_JSON.record(REQUESTS, "a", 1), good(REQUESTS, "a", 2));
    assertThat(discarding.discard("aval.requests-0-1", "olga", "sent by mistake")).isTrue();
    assertThat(discarding.discard("aval.requests-0-1", "olga", "twice")).isFalse();
    replaying.key(REQUESTS, "a", "olga");

    assertThat(plant.applied("a")).containsExactly(2L);
    assertThat(yard.find("aval.requests-0-1").orElseThrow().settled())
        .extracting(ParkedRecord.Settled::by, ParkedRecord.Settled::reason)
        .containsExactly("olga", "sent by mistake");
  }

  /// One thread consumes, one replays all the time; now and then the handler has a bug. Nothing may
  /// be lost, nothing may overtake.
  @Test
  void replaysAgainstAStreamOfArrivalsKeepEveryOrder() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var done = new AtomicBoolean();
    plant.before(it -> {
      if (!done.get() && random.nextInt(20) == 0) throw new IllegalStateException("bug");
    });
    var replays =
        CompletableFuture.runAsync(() -> {
          while (!done.get()) replaying.topic(REQUESTS, "olga");
        });
    long last = 1500;
    for (long offset = 1; offset <= last; ) {
      int size = 1 + random.nextInt(10);
      InboundRecord[] batch = new InboundRecord[size];
      for (int i = 0; i < size; i++, offset++)
        batch[i] = good(REQUESTS, offset % 3 == 0 ? "a" : "b", offset);
      plant.consume(batch);
      last = Math.max(last, offset - 1);
    }
    done.set(true);
    replays.join();
    replaying.topic(REQUESTS, "olga");

    assertThat(yard.parked()).isEmpty();
    assertThat(plant.applied("a")).isEqualTo(offsets(last, true));
    assertThat(plant.applied("b")).isEqualTo(offsets(last, false));
  }

  private static List<Long> offsets(long last, boolean third) {
    return LongStream.rangeClosed(1, last).filter(it -> (it % 3 == 0) == third).boxed().toList();
  }
}
