package dev.aval.approval.renewing;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.BRUNO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.Desk;
import dev.aval.approval.deciding.Actor.SignedIn;
import dev.aval.approval.deciding.ApprovalEvent.Asked;
import dev.aval.approval.deciding.ApprovalEvent.Cause;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Ruling.TooLate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenewingTest {
  final Desk desk = new Desk().with(Acme.pending(ANNA, BRUNO));

  @Test
  void whoIsAskedIsToldOnceMoreAloneAndNothingElseChanges() {
    var made = ((Accepted) renew("anna@acme.example")).transition();
    assertThat(made.next()).isEqualTo(desk.state());
    var told = (Asked) made.events().getFirst();
    assertThat(told.because()).isEqualTo(Cause.RESENT);
    assertThat(told.approvers()).containsExactly(ANNA);
    assertThat(told.released()).isEmpty();
  }

  @Test
  void aColleagueWhoWasAskedGetsHisOwn() {
    desk.hands("anna@acme.example", "paul@client.example");
    var told = (Asked) ((Accepted) renew("paul@client.example")).transition().events().getFirst();
    assertThat(told.approvers())
        .singleElement()
        .satisfies(it -> assertThat(it.onBehalfOf()).isEqualTo("anna@acme.example"));
  }

  @Test
  void nobodyElseIsWrittenTo() {
    assertThat(renew("rita@acme.example")).isEqualTo(Desk.no(Refusal.OWN_REQUEST));
    assertThat(renew("sam@acme.example")).isEqualTo(Desk.no(Refusal.NOT_ASKED));
    assertThat(renew("victor@other.example")).isEqualTo(Desk.no(Refusal.NOT_FOUND));
    desk.decides("anna@acme.example", Choice.APPROVE);
    assertThat(renew("bruno@acme.example")).isInstanceOf(TooLate.class);
    assertThat(renew("anna@acme.example")).isEqualTo(Desk.no(Refusal.ANSWERED));
  }

  private Ruling renew(String email) {
    return new Renewing(desk.standings, desk.clock)
        .ruling(new SignedIn(email, false))
        .apply(Optional.of(desk.state()));
  }
}
