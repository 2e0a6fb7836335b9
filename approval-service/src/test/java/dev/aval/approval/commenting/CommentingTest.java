package dev.aval.approval.commenting;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.BRUNO;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.RITA;
import static dev.aval.approval.Desk.no;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.Desk;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent.Commented;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.AlreadyRecorded;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Ruling.TooLate;
import dev.aval.approval.planning.Stage;
import dev.aval.approval.policy.Quorum;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentingTest {
  static final Duration DAY = Duration.ofDays(1);

  Desk desk = new Desk();

  @Test
  void whileTheRequesterIsAskedTheClockStandsStill() {
    desk.with(Acme.pending(Acme.plan(ANNA).until(NOW.plus(DAY))));
    desk.says(ANNA.email(), "What for?", true);
    assertThat(pending().dueAt()).isNull();
    desk.now = NOW.plus(DAY.multipliedBy(3));
    assertThat(pending().isExpired(desk.now)).isFalse();

    desk.says(RITA.email(), "For the fair", false);
    assertThat(pending().pausedAt()).isNull();
    assertThat(pending().live().plan().deadline()).isEqualTo(NOW.plus(DAY.multipliedBy(4)));
    assertThat(pending().dueAt()).isEqualTo(NOW.plus(DAY.multipliedBy(4)));
  }

  @Test
  void aRemarkOfTheOthersDoesNotAnswerForTheRequester() {
    desk.with(Acme.pending(ANNA, BRUNO));
    desk.says(ANNA.email(), "What for?", true);
    desk.says(BRUNO.email(), "I wonder, too", false);
    assertThat(pending().pausedAt()).isEqualTo(NOW);
  }

  @Test
  void theRequesterDoesNotStopHisOwnClock() {
    desk.with(Acme.pending(ANNA));
    desk.says(RITA.email(), "Hello?", true);
    assertThat(pending().pausedAt()).isNull();
    assertThat(pending().live().comments().getFirst().asks()).isFalse();
  }

  @Test
  void itIsToldWithWhoeverSaidIt() {
    desk.with(Acme.pending(ANNA));
    desk.says("Anna@ACME.example", "  What\u0000 for?\u202e ", true);
    var told = (Commented) desk.approvals.announced().getLast();
    assertThat(told.comment().by()).isEqualTo(ANNA.person());
    assertThat(told.comment().text()).isEqualTo("What for?");
  }

  @ParameterizedTest
  @CsvSource({
    "victor@other.example, hello, NOT_FOUND",
    "bruno@acme.example, hello, NOT_ASKED",
    "anna@acme.example, ' ', TEXT_MISSING"
  })
  void firstWhoThenWhat(String by, String text, Refusal why) {
    desk.with(Acme.pending(ANNA));
    assertThat(desk.says(by, text, false)).isEqualTo(no(why));
  }

  @Test
  void aCommentHasAnEndAndSoHaveComments() {
    desk.with(Acme.pending(ANNA));
    assertThat(desk.says(ANNA.email(), "x".repeat(2_001), false))
        .isEqualTo(no(Refusal.TEXT_TOO_LONG));
    for (var i = 0; i < 50; i++) {
      assertThat(desk.says(ANNA.email(), "No. " + i, false)).isInstanceOf(Accepted.class);
    }
    assertThat(desk.says(ANNA.email(), "One more", false)).isEqualTo(no(Refusal.TOO_MANY_COMMENTS));
  }

  @Test
  void aSecondClickSaysNothingNew() {
    desk.with(Acme.pending(ANNA));
    desk.says(ANNA.email(), "What for?", true);
    assertThat(desk.says(ANNA.email(), "What for?", true)).isInstanceOf(AlreadyRecorded.class);
    assertThat(pending().live().comments()).hasSize(1);
  }

  @Test
  void whoeverHasAnsweredMaySpeakAndNotStopTheClock() {
    var both = new Stage("Both", List.of(ANNA, BRUNO), Quorum.ALL, Quorum.ANY);
    desk.with(Acme.pending(Acme.plan(both)));
    desk.decides(ANNA.email(), Choice.APPROVE);
    assertThat(desk.says(ANNA.email(), "Wait", true)).isEqualTo(no(Refusal.ANSWERED));
    assertThat(desk.says(ANNA.email(), "Fine with me", false)).isInstanceOf(Accepted.class);
  }

  @Test
  void afterTheEndNothingIsSaid() {
    desk.with(Acme.pending(ANNA));
    desk.decides(ANNA.email(), Choice.APPROVE);
    assertThat(desk.says(RITA.email(), "Thanks", false)).isInstanceOf(TooLate.class);
  }

  private Pending pending() {
    return (Pending) desk.state();
  }
}
