package dev.aval.sync.reconciling;

import static dev.aval.sync.reconciling.ScriptedErp.contact;
import static dev.aval.sync.reconciling.ScriptedErp.left;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.sync.accounts.Account;
import dev.aval.sync.candidates.Ask;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.Candidate.Applied;
import dev.aval.sync.candidates.Candidate.Applying;
import dev.aval.sync.candidates.Candidate.Baseline;
import dev.aval.sync.candidates.Candidate.Proposed;
import dev.aval.sync.candidates.Candidate.TurnedDown;
import dev.aval.sync.candidates.Candidate.Withdrawn;
import dev.aval.sync.candidates.CandidateEvent;
import dev.aval.sync.candidates.Concluding.Choice;
import dev.aval.sync.candidates.Departure;
import dev.aval.sync.candidates.Withdrawal;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.contacts.Standing;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.ErpContact.State;
import dev.aval.sync.erp.Reason;
import dev.aval.sync.runs.Kind;
import dev.aval.sync.runs.Report.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What becomes of people from run to run (`mission.md` 2).
class ReconcilingTest {
  Office office = new Office();
  ScriptedErp erp = office.erp;

  @Test
  void theFirstRunFindsEverybodyAndAsksNobody() {
    erp.has(1, 25);
    var report = office.due();
    assertThat(report.kind()).isEqualTo(Kind.BASELINE);
    assertThat(report.outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(report.tally().read()).isEqualTo(25);
    assertThat(office.candidates.all()).hasSize(25).allMatch(it -> it instanceof Baseline);
    assertThat(office.candidates.told).isEmpty();
  }

  @Test
  void whoIsAMemberAndHasLeftIsAskedAboutByTheFirstRunToo() {
    var zoe = contact("0007", "zoe@acme.example", "Zoé");
    office.members("sam@acme.example", "zoe@acme.example");
    office.contacts.keepAll(
        List.of(new KnownContact(Office.ERP, zoe, Standing.SETTLED, office.now)));
    erp.has(left(zoe, State.INACTIVE), contact(1));
    assertThat(office.due().tally().proposed()).isEqualTo(1);
    assertThat(office.candidate("0007").ask()).isInstanceOf(Ask.Remove.class);
    assertThat(office.candidate("0001")).isInstanceOf(Baseline.class);
  }

  @Test
  void allOfTheFirstRunAreAddedAtOnceByOneHuman() {
    erp.has(1, 25);
    office.due();
    assertThat(office.deciding.baseline(Office.ERP, Choice.ADD_ALL, Office.ANNA)).isEqualTo(25);
    assertThat(office.candidates.told)
        .hasSize(25)
        .allMatch(it -> it instanceof CandidateEvent.Baselined);
    assertThat(office.deciding.baseline(Office.ERP, Choice.ADD_ALL, Office.ANNA)).isZero();
  }

  @Test
  void eachOfTheFirstRunIsAskedAbout() {
    erp.has(1, 3);
    office.due();
    office.deciding.baseline(Office.ERP, Choice.ASK_EACH, Office.ANNA);
    assertThat(office.candidates.all()).hasSize(3).allMatch(it -> it instanceof Proposed);
  }

  @Test
  void aSignatoryWhoIsNoMemberIsProposed() {
    office.erp.has(1, 3);
    office.baseline();
    erp.has(contact("0007", " Zoe@Acme.example", "Zoé"));
    assertThat(office.day().tally().proposed()).isEqualTo(1);
    assertThat(office.candidate("0007"))
        .as("P1")
        .isInstanceOfSatisfying(
            Proposed.class,
            it -> assertThat(it.ask().contact().email()).isEqualTo("zoe@acme.example"));
  }

  @Test
  void theSameRunTwiceChangesNothing() {
    erp.has(1, 30);
    office.baseline();
    erp.has(contact("0099", "z@acme.example", "Zoé"));
    office.day();
    var asked = office.candidates.told.size();
    var again = office.day().tally();
    assertThat(again.fresh() + again.changed() + again.left() + again.missing()).isZero();
    assertThat(office.candidates.told).hasSize(asked);
  }

  @Test
  void whoIsValidatedIsReadAgainAndAddedAtOnce() {
    start();
    erp.has(contact("0007", "zoe@acme.example", "Zoé"));
    office.day();
    office.approves("0007");
    assertThat(office.candidate("0007")).as("P4, X1").isInstanceOf(Applying.class);
    office.members("sam@acme.example", "zoe@acme.example");
    assertThat(office.candidate("0007")).isInstanceOf(Applied.class);
    assertThat(office.candidates.told)
        .extracting(it -> it.getClass().getSimpleName())
        .containsExactly("Asked", "Accepted", "Applied");
  }

  @Test
  void whoWasRefusedStaysAwayUntilWhatIdentifiesHimChanges() {
    start();
    erp.has(contact("0007", "zoe@acme.example", "Zoé"));
    office.day();
    office.refuses("0007", "Left long ago");
    assertThat(office.candidate("0007")).as("P3").isInstanceOf(TurnedDown.class);
    office.day();
    office.day();
    assertThat(office.candidate("0007").round()).as("P10").isEqualTo(1);
    erp.has(contact("0007", "zoe@acme.example", "Zoé Martin"));
    office.day();
    assertThat(office.candidate("0007"))
        .as("P10")
        .isInstanceOfSatisfying(Proposed.class, it -> assertThat(it.round()).isEqualTo(2));
  }

  @Test
  void whatTheErpWithdrawsIsWithdrawn() {
    start();
    erp.has(contact("0007", "zoe@acme.example", "Zoé"));
    office.day();
    erp.has(left(contact("0007", "zoe@acme.example", "Zoé"), State.INACTIVE));
    assertThat(office.day().tally().withdrawn()).isEqualTo(1);
    assertThat(office.candidate("0007"))
        .isInstanceOfSatisfying(
            Withdrawn.class, it -> assertThat(it.why()).isEqualTo(Withdrawal.DEACTIVATED));
  }

  @Test
  void anotherEmailOfAMemberIsAskedAbout() {
    memberZoe();
    erp.has(contact("0007", "zoe@evil.example", "Zoé"));
    office.day();
    assertThat(office.candidate("0007").ask())
        .as("README 6.10: never silently, it would hand over her access")
        .isInstanceOfSatisfying(
            Ask.Readdress.class, it -> assertThat(it.member()).isEqualTo("zoe@acme.example"));
    office.approves("0007");
    office.members("sam@acme.example", "zoe@evil.example");
    assertThat(office.candidate("0007")).isInstanceOf(Applied.class);
  }

  @Test
  void aMemberWhomTheErpDeactivatedMergedOrErasedIsAskedAbout() {
    for (var state : new State[] {State.INACTIVE, State.MERGED, State.ERASED}) {
      office = new Office();
      erp = office.erp;
      memberZoe();
      erp.has(left(contact("0007", "zoe@acme.example", "Zoé"), state));
      office.day();
      assertThat(office.candidate("0007").ask())
          .as("%s", state)
          .isInstanceOfSatisfying(
              Ask.Remove.class, it -> assertThat(it.member()).isEqualTo("zoe@acme.example"));
      office.approves("0007");
      office.members("sam@acme.example");
      assertThat(office.candidate("0007")).as("%s", state).isInstanceOf(Applied.class);
    }
  }

  @Test
  void whoIsAbsentOnceIsNotGone() {
    memberZoe();
    var zoe = erp.rows.remove("0007");
    assertThat(office.day().tally().missing()).isEqualTo(1);
    assertThat(office.candidate("0007")).isInstanceOf(Applied.class);
    erp.rows.put("0007", zoe);
    office.day();
    erp.rows.remove("0007");
    office.day();
    assertThat(office.candidate("0007")).as("two runs in a row").isInstanceOf(Applied.class);
  }

  @Test
  void whoIsAbsentFromTwoCompleteRunsIsAskedAbout() {
    memberZoe();
    erp.rows.remove("0007");
    office.day();
    office.day();
    assertThat(office.candidate("0007").ask())
        .isInstanceOfSatisfying(
            Ask.Remove.class, it -> assertThat(it.why()).isEqualTo(Departure.GONE));
    assertThat(office.day().tally().missing()).as("and then it is known").isZero();
  }

  @Test
  void whoComesBackIsProposedAgain() {
    start();
    erp.has(contact("0007", "zoe@acme.example", "Zoé"));
    office.day();
    erp.rows.remove("0007");
    office.day();
    office.day();
    assertThat(office.candidate("0007")).isInstanceOf(Withdrawn.class);
    erp.has(contact("0007", "zoe@acme.example", "Zoé"));
    office.day();
    assertThat(office.candidate("0007")).isInstanceOf(Proposed.class);
  }

  @Test
  void aContactOfAnUnknownClientIsNobodysBusinessUntilTheAccountIsThere() {
    start();
    var zoe =
        new ErpContact(
            "0007", null, "ACC-2002", "z@b.example", "Zoé", "fr", State.ACTIVE, null, true, null);
    erp.has(zoe);
    office.day();
    assertThat(office.candidates.all())
        .noneMatch(it -> it.ask().contact().externalId().equals("0007"));
    office.accounts.keep(List.of(new Account("ACC-2002", 1, "Bolt", List.of())));
    office.day();
    assertThat(office.candidate("0007")).isInstanceOf(Proposed.class);
  }

  @Test
  void partyChangedBetweenQuestionAndAnswer() {
    start();
    erp.has(contact("0007", "zoe@acme.example", "Zoé"));
    office.day();
    erp.has(contact("0007", "zoe@other.example", "Zoé"));
    office.approves("0007");
    assertThat(office.candidate("0007"))
        .as("README 6.12: what is said now is asked anew")
        .isInstanceOfSatisfying(Proposed.class, it -> assertThat(it.round()).isEqualTo(2));
  }

  @Test
  void partyDeletedWhileItsProposalWaits() {
    start();
    erp.has(contact("0007", "zoe@acme.example", "Zoé"));
    office.day();
    erp.rows.remove("0007");
    office.approves("0007");
    assertThat(office.candidate("0007")).as("README 6.12").isInstanceOf(Withdrawn.class);
    assertThat(office.candidates.told).noneMatch(it -> it instanceof CandidateEvent.Accepted);
  }

  @Test
  void anAcceptanceWaitsForAnErpThatIsAway() {
    start();
    erp.has(contact("0007", "zoe@acme.example", "Zoé"));
    office.day();
    erp.fails(Reason.UNREACHABLE, 0);
    office.approves("0007");
    assertThat(office.candidate("0007")).isInstanceOf(Candidate.Validated.class);
    erp.works();
    office.now = office.now.plusSeconds(400);
    office.rereads();
    assertThat(office.candidate("0007")).isInstanceOf(Applying.class);
  }

  @Test
  void anErasedPartyIsErasedHere() {
    start();
    erp.has(contact("0007", "zoe@acme.example", "Zoé"));
    office.day();
    erp.has(left(contact("0007", "zoe@acme.example", "Zoé"), State.ERASED));
    office.day();
    assertThat(office.contacts.find("ibs/0007")).as("README 6.20").isEmpty();
    assertThat(office.candidate("0007").toString()).doesNotContain("zoe@", "Zoé");
    assertThat(office.differences.after("ibs-2", "", 100).toString()).doesNotContain("zoe@");
  }

  private void start() {
    erp.has(1, 3);
    office.baseline();
  }

  private void memberZoe() {
    start();
    erp.has(contact("0007", "zoe@acme.example", "Zoé"));
    office.day();
    office.approves("0007");
    office.members("sam@acme.example", "zoe@acme.example");
    office.day();
    office.candidates.told.clear();
  }
}
