package dev.aval.reminder.reminding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.reminder.reminding.Outcome.Accepted;
import dev.aval.reminder.reminding.Outcome.Unchanged;
import dev.aval.reminder.reminding.Schedule.Exhausted;
import dev.aval.reminder.reminding.Schedule.Running;
import dev.aval.reminder.reminding.Schedule.Silent;
import dev.aval.reminder.reminding.Waiting.Requester;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  static final Instant OPENED = Instant.parse("2026-01-05T09:00:00Z");
  static final Duration DAY = Duration.ofDays(1);

  @Test
  void theFirstReminderIsDueAfterTheDaysOfSilence() {
    assertThat(Schedule.start(waiting(3, 2)))
        .isEqualTo(new Accepted(new Running(waiting(3, 2), 0, OPENED.plus(DAY.multipliedBy(3)))));
  }

  @Test
  void nothingIsScheduledWhenRemindersAreOff() {
    assertThat(Schedule.start(waiting(3, 0)))
        .isEqualTo(new Accepted(new Exhausted(waiting(3, 0), 0)));
    assertThat(Schedule.start(waiting(0, 2)))
        .isEqualTo(new Accepted(new Exhausted(waiting(0, 2), 0)));
  }

  @Test
  void nobodyIsRemindedBeforeTime() {
    var running = new Running(waiting(3, 1), 0, OPENED.plus(DAY));
    assertThat(running.remind(OPENED.plus(DAY).minusMillis(1))).isEqualTo(new Unchanged());
  }

  @Test
  void theNextReminderCountsFromTheLastOne() {
    var late = OPENED.plus(Duration.ofDays(10));
    var running = new Running(waiting(3, 2), 0, OPENED.plus(DAY.multipliedBy(3)));
    assertThat(running.remind(late))
        .isEqualTo(
            new Accepted(
                new Running(waiting(3, 2), 1, late.plus(DAY.multipliedBy(3))),
                List.of(new ReminderDue(waiting(3, 2), 1, 2, false, late, Optional.empty()))));
  }

  @Test
  void theLastReminderSaysSoAndEndsTheSchedule() {
    var running = new Running(waiting(3, 2), 1, OPENED);
    assertThat(running.remind(OPENED))
        .isEqualTo(
            new Accepted(
                new Exhausted(waiting(3, 2), 2),
                List.of(new ReminderDue(waiting(3, 2), 2, 2, true, OPENED, Optional.empty()))));
  }

  @Test
  void remindersStopWhenTheApprovalEnds() {
    var running = new Running(waiting(3, 2), 1, OPENED);
    assertThat(running.end(1)).isEqualTo(new Accepted(new Silent("r1", 1, 1)));
    assertThat(new Silent("r1", 1, 1).remind(OPENED.plus(DAY))).isEqualTo(new Unchanged());
  }

  @Test
  void aReminderByHandGoesOutAtOnceAndSilenceIsCountedFromIt() {
    var words = new Words("Friday!");
    var now = OPENED.plus(DAY);
    var running = new Running(waiting(3, 2), 1, OPENED.plus(DAY.multipliedBy(2)));
    assertThat(running.remindNow(1, words, now))
        .isEqualTo(
            new Accepted(
                new Running(waiting(3, 2), 1, now.plus(DAY.multipliedBy(3))),
                List.of(new ReminderDue(waiting(3, 2), 1, 2, false, now, Optional.of(words)))));
  }

  @Test
  void itGoesOutAlsoWhenAllTheOthersHaveButNeverAfterTheEnd() {
    var exhausted = new Exhausted(waiting(3, 0), 0);
    assertThat(exhausted.remindNow(1, new Words(null), OPENED))
        .isInstanceOfSatisfying(
            Accepted.class,
            it -> assertThat(it.due()).extracting(ReminderDue::n).containsExactly(1));
    assertThat(exhausted.end(1)).isEqualTo(new Accepted(new Silent("r1", 1, 0)));
    assertThat(new Silent("r1", 1, 0).remindNow(1, new Words(null), OPENED))
        .isEqualTo(new Unchanged());
    assertThat(exhausted.remindNow(2, new Words(null), OPENED)).isEqualTo(new Unchanged());
  }

  @Test
  void theEndOfAnEarlierRevisionDoesNotSilenceTheLiveOne() {
    var live = new Running(waiting(2, 3, 2), 0, OPENED);
    assertThat(live.end(1)).isEqualTo(new Unchanged());
  }

  @Test
  void aLaterRevisionAsksAnew() {
    var second = waiting(2, 3, 2);
    assertThat(new Silent("r1", 1, 2).restart(second)).isEqualTo(Schedule.start(second));
    assertThat(new Silent("r1", 2, 0).restart(waiting(3, 2))).isEqualTo(new Unchanged());
  }

  static Waiting waiting(int everyDays, int max) {
    return waiting(1, everyDays, max);
  }

  static Waiting waiting(int revision, int everyDays, int max) {
    return new Waiting(
        "r1",
        "ACC-1001",
        revision,
        "Wildcard certificate",
        new Requester("rita@acme.example", "Rita", "fr"),
        null,
        List.of(new Approver("anna@acme.example", "Anna", "fr", "Europe/Paris")),
        new Rule(everyDays, max),
        OPENED);
  }
}
