package dev.aval.approval.profiles;

import static dev.aval.approval.Acme.submitted;
import static dev.aval.approval.profiles.Desk.ANNA;
import static dev.aval.approval.profiles.Desk.BRUNO;
import static dev.aval.approval.profiles.Desk.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Right;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Ruling.Refused;
import dev.aval.approval.deciding.Ruling.TooLate;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.RequestEvent.Submitted;
import dev.aval.approval.requests.Revision;
import java.util.List;
import org.junit.jupiter.api.Test;

/// *Validation de l'ajout d'un utilisateur* (`mission.md` 2), as far as approving goes.
class UserAccessTest {
  static final Person SYNC = new Person("sync@aval.example", "ERP", null);

  /// The approval mode is about orders: users are validated in any case.
  Desk desk = new Desk(false);

  @Test
  void aContactOfTheErpWaitsForAValidation() {
    desk.told(submitted("user-access", SYNC));
    assertThat(desk.state()).as("P1, P5").isInstanceOf(Pending.class);
    assertThat(desk.state().live().plan().policy()).startsWith("user-access@");
    desk.approves(ANNA);
    assertThat(desk.ending().outcome()).as("P4").isEqualTo(Outcome.APPROVED);
  }

  @Test
  void aRefusalNeedsAReason() {
    desk.told(submitted("user-access", SYNC));
    assertThat(desk.refuses(ANNA, " ")).as("P3").isEqualTo(new Refused(Refusal.REASON_MISSING));
    desk.refuses(ANNA, "Left the company");
    assertThat(desk.ending().outcome()).as("P3").isEqualTo(Outcome.REFUSED);
    assertThat(desk.ending().reason()).as("P3, P10 kept").isEqualTo("Left the company");
  }

  @Test
  void anybodyWithARightOnTheFileDecides() {
    var clerk = Acme.member("carl@acme.example", "Carl", "fr", Right.ACCOUNTING);
    var members = new java.util.ArrayList<>(Acme.account().members());
    members.add(clerk);
    desk.accounts.keep(List.of(new Account("ACC-1001", 8, "Acme", false, members, null)));
    desk.told(submitted("user-access", SYNC));
    assertThat(desk.state().asked())
        .as("P9 those with a right, and nobody else")
        .containsExactlyInAnyOrder(SAM, ANNA, BRUNO, "carl@acme.example");
    desk.approves("carl@acme.example");
    assertThat(desk.ending().outcome()).as("P9").isEqualTo(Outcome.APPROVED);
  }

  @Test
  void whoComesLaterSeesThatAColleagueHasValidated() {
    desk.told(submitted("user-access", SYNC)).approves(ANNA);
    assertThat(desk.approves(BRUNO)).as("P15").isInstanceOf(TooLate.class);
    assertThat(desk.state()).as("P15, X1 nothing left to do").isNotInstanceOf(Pending.class);
    assertThat(desk.ending().by()).as("P15 by whom").extracting(Person::email).isEqualTo(ANNA);
  }

  @Test
  void nobodyDecidesAboutHisOwnAccess() {
    desk.told(about(submitted("user-access", SYNC), new Person(ANNA, "Anna", null)));
    assertThat(desk.state().asked())
        .as("the ERP would remove her, or give her access to another address")
        .contains(SAM, BRUNO)
        .doesNotContain(ANNA);
  }

  private static Submitted about(Submitted it, Person member) {
    var revision = it.revision();
    var about =
        new Revision(
            revision.number(),
            revision.digest(),
            revision.subject(),
            null,
            null,
            revision.requester(),
            member,
            null,
            null,
            revision.submittedAt());
    return new Submitted(it.request(), about, it.accountVersion(), it.approvers(), null, null);
  }
}
