package dev.aval.reminder.reminding;

import static dev.aval.reminder.reminding.Acme.ALWAYS;
import static dev.aval.reminder.reminding.Acme.ANNA;
import static dev.aval.reminder.reminding.Acme.BRUNO;
import static dev.aval.reminder.reminding.Acme.DAY;
import static dev.aval.reminder.reminding.Acme.OPENED;
import static dev.aval.reminder.reminding.Acme.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.reminder.reminding.Outcome.Accepted;
import dev.aval.reminder.reminding.Outcome.Unchanged;
import dev.aval.reminder.reminding.Schedule.Exhausted;
import dev.aval.reminder.reminding.Schedule.Running;
import dev.aval.reminder.reminding.Schedule.Silent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  @Test
  void theFirstReminderIsDueAfterTheDaysOfSilence() {
    var due = OPENED.plus(DAY.multipliedBy(3));
    assertThat(Schedule.start(waiting(3, 2), List.of(ANNA), OPENED, ALWAYS))
        .isEqualTo(new Running(waiting(3, 2), Rounds.of(List.of(ANNA), _ -> due), due));
  }

  @Test
  void nothingIsScheduledWhenRemindersAreOff() {
    for (var rule : List.of(waiting(3, 0), waiting(0, 2))) {
      assertThat(Schedule.start(rule, List.of(ANNA), OPENED, ALWAYS)).isInstanceOf(Exhausted.class);
    }
  }

  @Test
  void nobodyIsRemindedBeforeTime() {
    var running = Schedule.start(waiting(3, 1), List.of(ANNA), OPENED, ALWAYS);
    assertThat(running.remind(OPENED.plus(DAY.multipliedBy(3)).minusMillis(1), ALWAYS))
        .isEqualTo(new Unchanged());
  }

  @Test
  void theNextReminderCountsFromTheLastOne() {
    var late = OPENED.plus(Duration.ofDays(10));
    var next = late.plus(DAY.multipliedBy(3));
    var rounds = new Rounds(List.of(new Round(List.of(ANNA), List.of(), 1, next)));
    assertThat(Schedule.start(waiting(3, 2), List.of(ANNA), OPENED, ALWAYS).remind(late, ALWAYS))
        .isEqualTo(
            new Accepted(
                new Running(waiting(3, 2), rounds, next),
                List.of(
                    new ReminderDue(
                        waiting(3, 2), List.of(ANNA), 1, 2, false, late, Optional.empty()))));
  }

  @Test
  void theLastReminderSaysSoAndNoneFollows() {
    var round = new Round(List.of(ANNA), List.of(), 1, OPENED);
    var outcome = Schedule.of(waiting(3, 2), new Rounds(List.of(round))).remind(OPENED, ALWAYS);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Accepted.class,
            it -> {
              assertThat(it.due())
                  .containsExactly(
                      new ReminderDue(
                          waiting(3, 2), List.of(ANNA), 2, 2, true, OPENED, Optional.empty()));
              assertThat(it.next()).isInstanceOf(Exhausted.class);
              assertThat(it.next().remind(OPENED.plus(DAY.multipliedBy(90)), ALWAYS))
                  .isEqualTo(new Unchanged());
            });
  }

  @Test
  void whoWasAskedLaterIsRemindedLater() {
    var first = new Round(List.of(ANNA), List.of(), 0, OPENED.plus(DAY));
    var second = new Round(List.of(BRUNO), List.of(), 0, OPENED.plus(DAY.multipliedBy(2)));
    var schedule = Schedule.of(waiting(1, 1), new Rounds(List.of(first, second)));
    var once = (Accepted) schedule.remind(OPENED.plus(DAY), ALWAYS);
    assertThat(once.due()).singleElement().returns(List.of(ANNA), ReminderDue::approvers);
    var twice = (Accepted) once.next().remind(OPENED.plus(DAY.multipliedBy(2)), ALWAYS);
    assertThat(twice.due()).singleElement().returns(List.of(BRUNO), ReminderDue::approvers);
  }

  @Test
  void aReminderByHandGoesOutAtOnceAndSilenceIsCountedFromIt() {
    var words = new Words("Friday!");
    var now = OPENED.plus(DAY);
    var outcome =
        (Accepted)
            Schedule.start(waiting(3, 2), List.of(ANNA, BRUNO), OPENED, ALWAYS)
                .remindNow(1, words, now, ALWAYS);
    assertThat(outcome.due())
        .containsExactly(ReminderDue.byHand(waiting(3, 2), List.of(ANNA, BRUNO), 0, words, now));
    assertThat(outcome.next().remind(OPENED.plus(DAY.multipliedBy(4)).minusMillis(1), ALWAYS))
        .isEqualTo(new Unchanged());
    var next = (Accepted) outcome.next().remind(OPENED.plus(DAY.multipliedBy(4)), ALWAYS);
    assertThat(next.due()).extracting(ReminderDue::n).containsExactly(1);
  }

  @Test
  void itGoesOutAlsoWhenAllTheOthersHaveButNeverAfterTheEnd() {
    var exhausted = Schedule.start(waiting(3, 0), List.of(ANNA), OPENED, ALWAYS);
    assertThat(exhausted.remindNow(1, new Words(null), OPENED, ALWAYS))
        .isInstanceOfSatisfying(
            Accepted.class,
            it -> assertThat(it.due()).extracting(ReminderDue::n).containsExactly(1));
    assertThat(new Silent("r1", 1).remindNow(1, new Words(null), OPENED, ALWAYS))
        .isEqualTo(new Unchanged());
    assertThat(exhausted.remindNow(2, new Words(null), OPENED, ALWAYS)).isEqualTo(new Unchanged());
  }

  @Test
  void whoeverHasAnsweredIsNotRemindedByHandEither() {
    var round = new Round(List.of(BRUNO), List.of(ANNA), 0, OPENED);
    var outcome =
        (Accepted)
            Schedule.of(waiting(3, 2), new Rounds(List.of(round)))
                .remindNow(1, new Words(null), OPENED, ALWAYS);
    assertThat(outcome.due()).singleElement().returns(List.of(BRUNO), ReminderDue::approvers);
    var paused = new Schedule.Paused(waiting(3, 2), new Rounds(List.of(round)), OPENED);
    assertThat(paused.remindNow(1, new Words(null), OPENED, ALWAYS)).isEqualTo(new Unchanged());
  }
}
