package dev.aval.reminder.reminding;

import static dev.aval.reminder.reminding.Acme.ALWAYS;
import static dev.aval.reminder.reminding.Acme.ANNA;
import static dev.aval.reminder.reminding.Acme.BRUNO;
import static dev.aval.reminder.reminding.Acme.DAY;
import static dev.aval.reminder.reminding.Acme.OPENED;
import static dev.aval.reminder.reminding.Acme.SAM;
import static dev.aval.reminder.reminding.Acme.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.reminder.reminding.Outcome.Accepted;
import dev.aval.reminder.reminding.Outcome.Unchanged;
import dev.aval.reminder.reminding.Schedule.Exhausted;
import dev.aval.reminder.reminding.Schedule.Paused;
import dev.aval.reminder.reminding.Schedule.Running;
import dev.aval.reminder.reminding.Schedule.Silent;
import dev.aval.reminder.reminding.Told.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Every three days at most twice, unless a test says otherwise.
class FollowingTest {
  static final Seen SEEN = new Seen("aval.approvals", 2, "r1.2", null);
  static final Instant NEXT_DAY = OPENED.plus(DAY);

  @Nullable Schedule schedule = Schedule.start(waiting(3, 2), List.of(ANNA, BRUNO), OPENED, ALWAYS);

  @Test
  void nobodyIsRemindedAfterTheEnd() {
    told(new Told.Closed("r1", 1, SEEN));
    assertThat(schedule).isEqualTo(new Silent("r1", 1));
    assertThat(remindedOn(90)).isEmpty();
  }

  @Test
  void theEndOfAnEarlierRevisionDoesNotSilenceTheLiveOne() {
    schedule = Schedule.start(waiting(2, 3, 2), List.of(ANNA), OPENED, ALWAYS);
    assertThat(follow(new Told.Closed("r1", 1, SEEN))).isEqualTo(new Unchanged());
    assertThat(follow(answered(1, ANNA))).isEqualTo(new Unchanged());
  }

  @Test
  void aLaterRevisionAsksAnew() {
    told(new Told.Closed("r1", 1, SEEN));
    var second = waiting(2, 3, 2);
    told(new Told.Opened(second, List.of(SAM), NEXT_DAY, SEEN));
    assertThat(schedule).isEqualTo(Schedule.start(second, List.of(SAM), NEXT_DAY, ALWAYS));
    assertThat(follow(new Told.Opened(waiting(3, 2), List.of(ANNA), OPENED, SEEN)))
        .isEqualTo(new Unchanged());
  }

  @Test
  void whoAnsweredIsNotReminded() {
    told(answered(1, ANNA));
    assertThat(remindedOn(3)).containsExactly(BRUNO);
    told(answered(1, BRUNO));
    assertThat(schedule).isInstanceOf(Exhausted.class);
  }

  @Test
  void whoeverIsNotAskedAnyMoreIsNeverRemindedAndWhoeverIsNewFromThenOn() {
    told(asked(NEXT_DAY, List.of(), BRUNO, SAM));
    assertThat(remindedOn(3)).containsExactly(BRUNO);
    assertThat(remindedOn(4)).containsExactly(SAM);
  }

  @Test
  void whoIsAskedAgainHasHisDaysAgain() {
    told(asked(NEXT_DAY, List.of(ANNA), ANNA, BRUNO));
    assertThat(remindedOn(3)).containsExactly(BRUNO);
    assertThat(remindedOn(4)).containsExactly(ANNA);
  }

  @Test
  void whoTookHisAnswerBackKeepsTheCountOfHisReminders() {
    assertThat(remindedOn(3)).containsExactly(ANNA, BRUNO);
    told(settled(OPENED.plus(DAY.multipliedBy(4)), ANNA));
    assertThat(schedule).isInstanceOf(Paused.class);
    told(new Told.Undone("r1", 1, List.of(ANNA, BRUNO), OPENED.plus(DAY.multipliedBy(4)), SEEN));
    assertThat(remindedOn(6)).containsExactly(BRUNO);
    assertThat(remindedOn(7)).containsExactly(ANNA);
    assertThat(remindedOn(90)).isEmpty();
  }

  @Test
  void theClockStandsStillWhileTheRequesterIsAsked() {
    told(commented(true, NEXT_DAY));
    assertThat(schedule).isInstanceOf(Paused.class);
    assertThat(remindedOn(30)).isEmpty();
    told(commented(false, OPENED.plus(DAY.multipliedBy(31))));
    assertThat(remindedOn(32)).isEmpty();
    assertThat(remindedOn(33)).containsExactly(ANNA, BRUNO);
  }

  @Test
  void whoIsAskedWhileTheClockStandsStillHasAllHisDaysAfterwards() {
    told(commented(true, NEXT_DAY));
    told(asked(OPENED.plus(DAY.multipliedBy(5)), List.of(), SAM));
    told(commented(false, OPENED.plus(DAY.multipliedBy(10))));
    assertThat(remindedOn(12)).isEmpty();
    assertThat(remindedOn(13)).containsExactly(SAM);
  }

  @Test
  void theDeadlineThatMovedIsTold() {
    var deadline = OPENED.plus(DAY.multipliedBy(20));
    told(commented(true, NEXT_DAY));
    told(new Told.Commented("r1", 1, false, deadline, NEXT_DAY, SEEN));
    assertThat(schedule)
        .isInstanceOfSatisfying(
            Running.class, it -> assertThat(it.waiting().deadline()).isEqualTo(deadline));
  }

  @Test
  void whatIsReopenedIsRemindedOfAgainAndNothingElseWakesTheDead() {
    told(new Told.Closed("r1", 1, SEEN));
    assertThat(follow(asked(NEXT_DAY, List.of(), ANNA))).isEqualTo(new Unchanged());
    assertThat(follow(new Told.Undone("r1", 1, List.of(ANNA), NEXT_DAY, SEEN)))
        .isEqualTo(new Unchanged());
    assertThat(follow(commented(false, NEXT_DAY))).isEqualTo(new Unchanged());
    told(new Told.Asked(waiting(3, 2), List.of(ANNA), List.of(ANNA), true, NEXT_DAY, SEEN));
    assertThat(remindedOn(4)).containsExactly(ANNA);
  }

  @Test
  void whatChangesNothingCostsNoWrite() {
    assertThat(follow(new Told.Opened(waiting(3, 2), List.of(ANNA), OPENED, SEEN)))
        .isEqualTo(new Unchanged());
    assertThat(follow(answered(1, SAM))).isEqualTo(new Unchanged());
    assertThat(follow(commented(false, NEXT_DAY))).isEqualTo(new Unchanged());
    schedule = null;
    assertThat(follow(answered(1, ANNA))).isEqualTo(new Unchanged());
    assertThat(follow(new Told.Closed("r1", 1, SEEN))).isEqualTo(new Unchanged());
  }

  private Outcome follow(Told told) {
    return new Following(ALWAYS).follow(Optional.ofNullable(schedule), told);
  }

  private void told(Told told) {
    schedule = ((Accepted) follow(told)).next();
  }

  private List<Approver> remindedOn(int day) {
    var outcome = schedule.remind(OPENED.plus(DAY.multipliedBy(day)), ALWAYS);
    if (outcome instanceof Accepted(var next, var due, _)) {
      schedule = next;
      return due.stream().flatMap(it -> it.approvers().stream()).toList();
    }
    return List.of();
  }

  private static Told answered(int revision, Approver by) {
    return new Told.Answered("r1", revision, List.of(by.email()), false, NEXT_DAY, SEEN);
  }

  private static Told settled(Instant at, Approver by) {
    return new Told.Answered("r1", 1, List.of(by.email()), true, at, SEEN);
  }

  private static Told asked(Instant at, List<Approver> again, Approver... waitsFor) {
    return new Told.Asked(waiting(3, 2), List.of(waitsFor), again, false, at, SEEN);
  }

  private static Told commented(boolean asks, Instant at) {
    return new Told.Commented("r1", 1, asks, null, at, SEEN);
  }
}
