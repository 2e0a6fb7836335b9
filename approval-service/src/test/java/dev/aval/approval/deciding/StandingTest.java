package dev.aval.approval.deciding;

import static dev.aval.approval.Acme.ANNA;
import static dev.aval.approval.Acme.ID;
import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.RITA;
import static dev.aval.approval.Acme.member;
import static dev.aval.approval.Acme.pending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Member;
import dev.aval.approval.deciding.Actor.Auditor;
import dev.aval.approval.deciding.Actor.LinkHolder;
import dev.aval.approval.deciding.Actor.SignedIn;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Standing.MayDecide;
import dev.aval.approval.deciding.Standing.Other;
import dev.aval.approval.planning.Approver;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingTest {
  static final Approver PAUL = Acme.named(Acme.PAUL);

  Pending first = pending(ANNA, PAUL);
  Pending second =
      Pending.of(
          first.request(),
          Acme.question(2, Acme.plan(ANNA), NOW),
          NOW,
          List.of(new Past(first.live(), null)));

  @Test
  void whoWasAskedMayDecideInAnySpelling() {
    assertThat(standing(first, "Anna@ACME.example"))
        .isEqualTo(new MayDecide(0, ANNA, ANNA.person()));
  }

  @Test
  void whoLostTheRightOnlyLooks() {
    var demoted = account(member("anna@acme.example", "Anna", "fr"));
    assertThat(Standing.of(first, demoted, Deputies.NONE, new SignedIn(ANNA.email(), false)))
        .isEqualTo(Other.OBSERVER);
  }

  @Test
  void whoLeftTheAccountIsAStranger() {
    assertThat(Standing.of(first, account(), Deputies.NONE, new SignedIn(ANNA.email(), false)))
        .isEqualTo(Other.STRANGER);
    assertThat(
            Standing.of(first, account(), Deputies.NONE, new LinkHolder(ANNA.email(), ID, 1, "l1")))
        .isEqualTo(Other.STRANGER);
  }

  @Test
  void whomTheRequestNamesNeedsNoRight() {
    assertThat(standing(first, "paul@client.example"))
        .isEqualTo(new MayDecide(0, PAUL, PAUL.person()));
  }

  @Test
  void anApproverOfTheAccountWhoWasNotAskedOnlyLooks() {
    assertThat(standing(first, "bruno@acme.example")).isEqualTo(Other.OBSERVER);
  }

  @Test
  void theRequesterSeesHisRequestEvenIfHeWasAsked() {
    var odd = pending(Acme.named(RITA));
    assertThat(standing(odd, "rita@acme.example")).isEqualTo(Other.REQUESTER);
  }

  @Test
  void othersAreStrangers() {
    assertThat(standing(first, "victor@other.example")).isEqualTo(Other.STRANGER);
  }

  @Test
  void aLinkIsGoodForItsRevisionOnly() {
    assertThat(link(second, 1, "paul@client.example")).isEqualTo(Other.OUTDATED);
    assertThat(link(second, 2, "anna@acme.example"))
        .isEqualTo(new MayDecide(0, ANNA, ANNA.person()));
    assertThat(link(second, 1, "victor@other.example")).isEqualTo(Other.STRANGER);
  }

  @Test
  void aLinkIsGoodForItsApprovalOnly() {
    var other = new LinkHolder("anna@acme.example", "rsomethingelse", 1, "l1");
    assertThat(Standing.of(first, Optional.of(Acme.account()), Deputies.NONE, other))
        .isEqualTo(Other.STRANGER);
  }

  @Test
  void auditorsAndOperatorsOnlyLook() {
    assertThat(Standing.of(first, Optional.empty(), Deputies.NONE, new Auditor()))
        .isEqualTo(Other.OBSERVER);
    assertThat(
            Standing.of(
                first, Optional.empty(), Deputies.NONE, new SignedIn("olga@aval.example", true)))
        .isEqualTo(Other.OBSERVER);
  }

  private static Standing link(Pending approval, int revision, String email) {
    var holder = new LinkHolder(email, ID, revision, "l1");
    return Standing.of(approval, Optional.of(Acme.account()), Deputies.NONE, holder);
  }

  private static Standing standing(Pending approval, String email) {
    return Standing.of(
        approval, Optional.of(Acme.account()), Deputies.NONE, new SignedIn(email, false));
  }

  private static Optional<Account> account(Member... members) {
    return Optional.of(new Account("ACC-1001", 8, "Acme", true, List.of(members), null));
  }
}
