package dev.aval.reminder.reminding;

import static dev.aval.reminder.reminding.Acme.ALWAYS;
import static dev.aval.reminder.reminding.Acme.ANNA;
import static dev.aval.reminder.reminding.Acme.BRUNO;
import static dev.aval.reminder.reminding.Acme.DAY;
import static dev.aval.reminder.reminding.Acme.OPENED;
import static dev.aval.reminder.reminding.Acme.SAM;
import static dev.aval.reminder.reminding.Acme.waiting;
import static dev.aval.reminder.reminding.WorkingHoursTest.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.reminder.reminding.Outcome.Accepted;
import dev.aval.reminder.reminding.Outcome.Unchanged;
import dev.aval.reminder.reminding.Schedule.Exhausted;
import dev.aval.reminder.reminding.Schedule.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Opened on a Monday at 9:00 UTC; Anna is in Paris, Bruno at UTC, Kenji in Tokyo.
class FiringTest {
  static final Approver KENJI = new Approver("kenji@acme.example", "Kenji", "en", "Asia/Tokyo");

  @Test
  void everybodyIsRemindedInHisOwnHours() {
    var schedule = Schedule.start(waiting(3, 1), List.of(ANNA, KENJI), OPENED, HOURS);
    var first = remind(schedule, at("2026-01-08T09:00:00Z"));
    assertThat(first.due()).singleElement().returns(List.of(ANNA), ReminderDue::approvers);
    var second = remind(first.next(), at("2026-01-08T23:00:00Z"));
    assertThat(second.due())
        .singleElement()
        .returns(List.of(KENJI), ReminderDue::approvers)
        .returns(1, ReminderDue::n);
    assertThat(second.next()).isInstanceOf(Exhausted.class);
  }

  @Test
  void whoeverDoesNotWorkWhenWeAreLateIsRemindedWhenHeDoes() {
    var schedule = Schedule.start(waiting(3, 2), List.of(ANNA, BRUNO), OPENED, HOURS);
    var late = remind(schedule, at("2026-01-09T17:30:00Z")); // 18:30 in Paris, on a Friday
    assertThat(late.due()).singleElement().returns(List.of(BRUNO), ReminderDue::approvers);
    assertThat(late.next())
        .isInstanceOfSatisfying(
            Running.class, it -> assertThat(it.dueAt()).isEqualTo("2026-01-12T07:00:00Z"));
    var monday = remind(late.next(), at("2026-01-12T07:00:00Z"));
    assertThat(monday.due())
        .singleElement()
        .returns(List.of(ANNA), ReminderDue::approvers)
        .returns(1, ReminderDue::n);
  }

  @Test
  void aClockThatIsSetBackRemindsNobodyTwice() {
    var due = at("2026-01-08T09:00:00Z");
    var schedule = remind(Schedule.start(waiting(3, 3), List.of(ANNA), OPENED, HOURS), due).next();
    for (int minute = -60; minute <= 60; minute += 10) {
      assertThat(schedule.remind(due.plus(Duration.ofMinutes(minute)), HOURS))
          .isEqualTo(new Unchanged());
    }
  }

  @Test
  void aClockThatIsSetForwardRemindsOnce() {
    var jump = at("2026-01-08T10:00:00Z");
    var schedule = Schedule.start(waiting(3, 3), List.of(ANNA), OPENED, HOURS);
    var once = remind(schedule, jump);
    assertThat(once.due()).hasSize(1);
    assertThat(once.next().remind(jump, HOURS)).isEqualTo(new Unchanged());
  }

  @Test
  void aDayBeforeTheDeadlineThoseWhoHaveNotAnsweredAreWarnedOnce() {
    var deadline = OPENED.plus(DAY.multipliedBy(5));
    var near = deadline.minus(DAY);
    var schedule = new Following(ALWAYS).follow(Optional.empty(), opened(deadline));
    var running = ((Accepted) schedule).next();
    assertThat(running.remind(near.minusMillis(1), ALWAYS)).isEqualTo(new Unchanged());
    var warned = remind(running, near);
    assertThat(warned.due()).isEmpty();
    assertThat(warned.near())
        .hasValueSatisfying(it -> assertThat(it.approvers()).containsExactly(ANNA, BRUNO));
    assertThat(warned.next().remind(deadline, ALWAYS)).isEqualTo(new Unchanged());
  }

  @Test
  void whoeverIsAskedOnTheLastDayKnowsTheDeadlineByThat() {
    var waiting = waiting(0, 0).until(OPENED.plus(Duration.ofHours(24)), OPENED);
    assertThat(waiting.warnAt()).isNull();
    assertThat(Schedule.start(waiting, List.of(ANNA), OPENED, ALWAYS))
        .isInstanceOf(Exhausted.class);
  }

  @Test
  void nobodyIsWarnedOfADeadlineThatHasPassedNorAfterHisAnswer() {
    var deadline = OPENED.plus(DAY.multipliedBy(5));
    var waiting = waiting(0, 0).until(deadline, OPENED);
    var running = Schedule.start(waiting, List.of(ANNA), OPENED, ALWAYS);
    assertThat(remind(running, deadline).near()).isEmpty();
    var answered = new Rounds(List.of(new Round(List.of(), List.of(ANNA), 0, OPENED)));
    assertThat(Schedule.of(waiting, answered)).isInstanceOf(Exhausted.class);
  }

  @Test
  void whoeverIsAskedAfterTheWarningDoesNotBringItBack() {
    var deadline = OPENED.plus(DAY.multipliedBy(5));
    var later = deadline.minus(Duration.ofHours(3));
    var asked =
        new Told.Asked(
            waiting(0, 0).until(deadline, later),
            List.of(ANNA, SAM),
            List.of(),
            false,
            later,
            FollowingTest.SEEN);
    var warned = remind(((Accepted) follow(null, opened(deadline))).next(), deadline.minus(DAY));
    assertThat(((Accepted) follow(warned.next(), asked)).next()).isInstanceOf(Exhausted.class);
  }

  private static Outcome follow(Schedule known, Told told) {
    return new Following(ALWAYS).follow(Optional.ofNullable(known), told);
  }

  private static Told opened(Instant deadline) {
    return new Told.Opened(
        waiting(0, 0).until(deadline, OPENED), List.of(ANNA, BRUNO), OPENED, FollowingTest.SEEN);
  }

  private static Accepted remind(Schedule schedule, Instant now) {
    return (Accepted) schedule.remind(now, HOURS);
  }

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }
}
