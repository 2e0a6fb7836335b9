package dev.aval.approval.renewing;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.BRUNO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.Desk;
import dev.aval.approval.deciding.ApprovalEvent.Asked;
import dev.aval.approval.deciding.Choice;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntroducingTest {
  final Desk desk = new Desk().with(Acme.pending(ANNA, BRUNO));
  final Introducing introducing =
      new Introducing(
          desk.approvals, new Renewing(desk.standings, desk.clock), new InMemory(), desk.clock);

  @Test
  void whoIsAskedGetsTheMailWithHisOwnLinkOnceInFiveMinutes() {
    assertThat(introduces(" Bruno@Acme.example ")).isTrue();
    assertThat(introduces("bruno@acme.example")).isTrue();
    assertThat(told()).containsExactly("bruno@acme.example");
    desk.now = desk.now.plus(Renewals.PAUSE);
    introduces("bruno@acme.example");
    assertThat(told()).containsExactly("bruno@acme.example", "bruno@acme.example");
  }

  @Test
  void whoIsNotAskedIsAnsweredAlikeAndWrittenNothing() {
    for (var email : List.of("victor@other.example", "rita@acme.example", "sam@acme.example")) {
      assertThat(introduces(email)).isTrue();
    }
    desk.decides("anna@acme.example", Choice.APPROVE);
    assertThat(introduces("bruno@acme.example")).isTrue();
    assertThat(told()).isEmpty();
  }

  @Test
  void whatIsNoAddressIsSaidSo() {
    for (var typed :
        List.of("", "anna", "anna@acme.example, bruno@acme.example", "a@b.example\r\nBcc: c")) {
      assertThat(introduces(typed)).as(typed).isFalse();
    }
  }

  private boolean introduces(String email) {
    return introducing.introduce(Acme.ID, email);
  }

  private List<String> told() {
    return desk.approvals.announced().stream()
        .filter(Asked.class::isInstance)
        .flatMap(it -> ((Asked) it).approvers().stream())
        .map(it -> it.email())
        .toList();
  }

  static final class InMemory implements Renewals {
    private final HashMap<String, Instant> noted = new HashMap<>();

    @Override
    public boolean note(String approvalId, String email, Instant now) {
      var last = noted.get(approvalId + email);
      if (last != null && now.isBefore(last.plus(PAUSE))) return false;
      noted.put(approvalId + email, now);
      return true;
    }
  }
}
