package dev.aval.platform.duework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.platform.outbox.SettableClock;
import dev.aval.platform.outbox.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class DueWorkTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  record Mail(String to) {}

  record Receipt(String messageId) {}

  private final MongoTemplate mongo = TestDatabase.fresh();
  private final SettableClock clock = new SettableClock(START);
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final List<Task<Mail>> handled = new ArrayList<>();
  private Function<Task<Mail>, Result> outcome = _ -> Result.done();
  private final DueWork<Mail> mails = instance();

  @Test
  void workIsDoneWhenItIsDueAndOnce() {
    mails.schedule(List.of(mail("m1", START.plusSeconds(60))));
    assertThat(mails.runDue()).isZero();

    clock.advance(Duration.ofSeconds(60));

    assertThat(mails.runDue()).isOne();
    assertThat(mails.runDue()).isZero();
    assertThat(handled).containsExactly(new Task<>("m1", new Mail("m1@acme.fr"), 1));
  }

  @Test
  void askingTwiceIsAskingOnce() {
    mails.schedule(List.of(mail("m1", START), mail("m2", START)));
    mails.runDue();

    mails.schedule(List.of(mail("m1", START), mail("m3", START)));
    mails.doNow(List.of(mail("m2", START)));
    mails.runDue();

    assertThat(handled).extracting(Task::id).containsExactlyInAnyOrder("m1", "m2", "m3");
  }

  @Test
  void whatShallBeDoneNowIsDoneWithoutLookingForIt() {
    mails.doNow(List.of(mail("m1", START), mail("m2", START)));

    assertThat(handled).extracting(Task::id).containsExactly("m1", "m2");
    assertThat(registry.get("aval.writes").counter().count()).isEqualTo(4);
  }

  @Test
  void anOutcomeIsKeptAndTheDocumentLeavesTheIndex() {
    outcome = _ -> new Result.Done(new Receipt("<1@aval>"));
    mails.doNow(List.of(mail("m1", START)));

    assertThat(stored("m1")).doesNotContainKeys("dueAt", "token");
    assertThat(stored("m1").getEmbedded(List.of("result", "outcome", "messageId"), String.class))
        .isEqualTo("<1@aval>");
    assertThat(registry.get("aval.due.done").counter().count()).isOne();
  }

  @Test
  void aFailureIsTriedAgainLaterAndLater() {
    outcome = _ -> new Result.Retry("421 busy");
    mails.schedule(List.of(mail("m1", START)));

    assertThat(attemptsWithin(Duration.ofSeconds(200))).isBetween(5, 7);
    assertThat(handled.getLast().attempts()).isEqualTo(handled.size());
    assertThat(stored("m1")).containsEntry("why", "421 busy");
  }

  @Test
  void aHandlerMayNameTheTime() {
    outcome = task -> new Result.RetryAt(START.plusSeconds(3600L * task.attempts()), "next run");
    mails.schedule(List.of(mail("m1", START)));

    mails.runDue();
    clock.advance(Duration.ofSeconds(3599));
    assertThat(mails.runDue()).isZero();
    clock.advance(Duration.ofSeconds(1));
    assertThat(mails.runDue()).isOne();
  }

  @Test
  void whatLiesBesideTheWorkIsStoredHoweverItIsBegunAndStays() {
    var beside = Map.<String, Object>of("reader", new Document("by", "anna"));
    mails.doNow(List.of(new Item<>("m1", START, new Mail("m1@acme.fr"), beside)));
    mails.schedule(List.of(new Item<>("m2", START, new Mail("m2@acme.fr"), beside)));
    mails.runDue();

    for (var id : List.of("m1", "m2")) {
      assertThat(stored(id)).containsAllEntriesOf(beside).doesNotContainKey("dueAt");
    }
  }

  @Test
  void whatCannotSucceedIsKeptWithTheReason() {
    outcome = _ -> new Result.Failed("550 no such user");
    mails.doNow(List.of(mail("m1", START)));
    clock.advance(Duration.ofDays(1));

    assertThat(mails.runDue()).isZero();
    assertThat(stored("m1").get("result", Document.class))
        .containsEntry("type", "failed")
        .containsEntry("why", "550 no such user");
    assertThat(registry.get("aval.due.failed").counter().count()).isOne();
  }

  @Test
  void whatTheHandlerThrowsIsAReasonToTryAgain() {
    outcome =
        task -> {
          throw new StackOverflowError(task.id());
        };
    mails.schedule(List.of(mail("m1", START)));
    mails.runDue();

    outcome = _ -> Result.done();
    clock.advance(Duration.ofSeconds(10));
    assertThat(mails.runDue()).isOne();
    assertThat(stored("m1")).doesNotContainKey("dueAt");
  }

  @Test
  void whatIsCancelledIsNotBegun() {
    mails.schedule(List.of(mail("m1", START), mail("m2", START)));
    mails.cancel("m1");
    mails.runDue();

    assertThat(handled).extracting(Task::id).containsExactly("m2");
  }

  @Test
  void whoIsCancelledInBetweenDoesNotBringItBack() {
    outcome =
        task -> {
          mails.cancel(task.id());
          return new Result.Retry("busy");
        };
    mails.doNow(List.of(mail("m1", START)));
    clock.advance(Duration.ofDays(1));

    assertThat(mails.runDue()).isZero();
    assertThat(registry.get("aval.due.lost.leases").counter().count()).isOne();
  }

  @Test
  void whatACrashLeavesIsTakenUpAfterTheLease() {
    mongo.insert(
        new Document("_id", "m1")
            .append("dueAt", Date.from(START.plusSeconds(60)))
            .append("token", "of the dead")
            .append("attempts", 1)
            .append("work", new Document("to", "m1@acme.fr")),
        "mails");
    assertThat(mails.runDue()).isZero();

    clock.advance(Duration.ofSeconds(60));

    assertThat(mails.runDue()).isOne();
    assertThat(handled.getFirst().attempts()).isEqualTo(2);
  }

  @Test
  void theOldestOverdueIsMeasured() {
    mails.schedule(List.of(mail("m1", START)));
    clock.advance(Duration.ofSeconds(90));
    mails.runDue();

    assertThat(registry.get("aval.due.oldest.seconds").gauge().value()).isEqualTo(90);
  }

  private int attemptsWithin(Duration time) {
    int attempts = 0;
    for (long second = 0; second < time.toSeconds(); second++) {
      attempts += mails.runDue();
      clock.advance(Duration.ofSeconds(1));
    }
    return attempts;
  }

  private static Item<Mail> mail(String id, Instant dueAt) {
    return new Item<>(id, dueAt, new Mail(id + "@acme.fr"));
  }

  private Document stored(String id) {
    return mongo.findById(id, Document.class, "mails");
  }

  private DueWork<Mail> instance() {
    return new DueWorks(mongo, clock, DueSettings.defaults(), registry, new CallerRuns())
        .work("mails", Mail.class)
        .handler(tasks -> {
          handled.addAll(tasks);
          return tasks.stream().map(task -> outcome.apply(task)).toList();
        })
        .build();
  }
}
