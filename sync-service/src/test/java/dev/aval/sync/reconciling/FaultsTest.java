package dev.aval.sync.reconciling;

import static dev.aval.sync.reconciling.ScriptedErp.contact;
import static dev.aval.sync.reconciling.ScriptedErp.left;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aval.sync.alarms.Alarm;
import dev.aval.sync.candidates.Candidate.Proposed;
import dev.aval.sync.candidates.Concluding.Choice;
import dev.aval.sync.candidates.Contact;
import dev.aval.sync.contacts.Conflict;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.ErpContact.State;
import dev.aval.sync.erp.ErpRow;
import dev.aval.sync.erp.Flaw;
import dev.aval.sync.erp.Reason;
import dev.aval.sync.runs.Guard;
import dev.aval.sync.runs.Kind;
import dev.aval.sync.runs.Reconciliation.Held;
import dev.aval.sync.runs.Reconciliation.Idle;
import dev.aval.sync.runs.Reconciliation.Running;
import dev.aval.sync.runs.Report.Outcome;
import dev.aval.sync.runs.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The failure modes that a daily sync has to survive, by their numbers in section 6 of the ERP's
/// README. Those of an adapter are tested there.
class FaultsTest {
  Office office = new Office();
  ScriptedErp erp = office.erp;

  @Test
  void mode1ErpDownAtStart() {
    started(30);
    erp.fails(Reason.UNREACHABLE, 0);
    var report = office.day();
    assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(alarms()).containsExactly(Alarm.Kind.RUN_FAILED);
    erp.works();
    office.now = office.now.plus(Duration.ofMinutes(6));
    assertThat(office.due().outcome()).as("the next run catches up").isEqualTo(Outcome.COMPLETE);
    assertThat(alarms()).isEmpty();
  }

  @Test
  void mode1ErpDiesMidPage() {
    started(30);
    erp.has(contact("0099", "new@acme.example", "New"));
    erp.rows.keySet().removeIf(it -> it.compareTo("0025") > 0 && it.compareTo("0099") < 0);
    erp.fails(Reason.TIMEOUT, 3);
    assertThat(office.day().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(office.candidates.told).as("nothing applied").isEmpty();
    assertThat(office.contacts.find("ibs/0026").orElseThrow().missing()).isZero();
  }

  @Test
  void mode2PartialPageConcludesNothingAboutAbsence() {
    started(30);
    erp.rows.clear();
    erp.has(1, 15);
    erp.fails(Reason.BAD_ANSWER, 2);
    office.day();
    assertThat(office.contacts.find("ibs/0030").orElseThrow().missing()).isZero();
  }

  @Test
  void mode3EmptyResultNeverMeansAllDeleted() {
    started(30);
    erp.hidden = true;
    office.day();
    assertThat(guards()).contains(Guard.Kind.EMPTY);
    assertThat(office.contacts.find("ibs/0001").orElseThrow().missing()).isZero();
    erp.hidden = false;
    assertThat(office.day().outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(alarms()).isEmpty();
  }

  @Test
  void mode3EmptyFirstAnswerIsNoBaseline() {
    office.due();
    assertThat(guards()).contains(Guard.Kind.EMPTY);
  }

  @Test
  void mode4MassDeleteGuard() {
    started(100);
    for (int i = 1; i <= 21; i++) {
      erp.has(left(contact(i), State.INACTIVE));
    }
    office.day();
    assertThat(guards()).containsExactly(Guard.Kind.MASS_DEPARTURE);
    assertThat(office.candidates.told).isEmpty();
    assertThat(alarms()).containsExactly(Alarm.Kind.GUARD_TRIPPED);
  }

  @Test
  void mode4TwentyMayLeaveAtOnce() {
    started(100);
    for (int i = 1; i <= 20; i++) {
      erp.has(left(contact(i), State.INACTIVE));
    }
    assertThat(office.day().outcome()).isEqualTo(Outcome.COMPLETE);
  }

  @Test
  void mode4FewerThanTheErpCountsIsShort() {
    started(300);
    erp.total = 600L;
    office.day();
    assertThat(guards()).containsExactly(Guard.Kind.SHORT);
  }

  @Test
  void mode4FewerThanLastTimeIsShort() {
    started(300);
    for (int i = 200; i <= 300; i++) {
      erp.rows.remove("%04d".formatted(i));
    }
    office.day();
    assertThat(guards()).containsExactly(Guard.Kind.SHORT, Guard.Kind.MASS_DEPARTURE);
  }

  @Test
  void aGuardedRunIsAppliedWhenAHumanBelievesIt() {
    started(100);
    for (int i = 1; i <= 30; i++) {
      erp.has(left(contact(i), State.INACTIVE));
    }
    var run = office.day();
    assertThat(office.reconciling.accept(Office.ERP, "ibs-99")).isInstanceOf(Step.Refused.class);
    office.reconciling.accept(Office.ERP, run.runId());
    assertThat(office.due().outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(office.contacts.find("ibs/0001").orElseThrow().says().state())
        .isEqualTo(State.INACTIVE);
    assertThat(alarms()).isEmpty();
  }

  @Test
  void aGuardedRunIsGivenUpWhenAHumanDoesNotBelieveIt() {
    started(100);
    erp.hidden = true;
    var run = office.day();
    office.reconciling.discard(Office.ERP, run.runId(), "ops@aval.example");
    assertThat(office.state()).isInstanceOf(Idle.class);
    assertThat(office.last().outcome()).isEqualTo(Outcome.DISCARDED);
    assertThat(alarms()).isEmpty();
  }

  @Test
  void mode5TheSameIdTwiceIsTakenAsReadLast() {
    started(3);
    erp.rows.put("0007", new ErpRow.Good(contact("0007", "old@acme.example", "Zoé")));
    erp.rows.put("0008", new ErpRow.Good(contact("0007", "new@acme.example", "Zoé")));
    office.day();
    assertThat(office.candidate("0007").ask().contact().email()).isEqualTo("new@acme.example");
    assertThat(office.candidates.told).hasSize(1);
  }

  @Test
  void mode6CrashAtEachStepIsGoneOnWithByAnother() {
    for (int crash = 1; crash <= 12; crash++) {
      office = new Office();
      erp = office.erp;
      started(35);
      erp.has(contact("0040", "a@acme.example", "A"), contact("0041", "b@acme.example", "B"));
      office.ledger.crashAfter(crash);
      try {
        office.day();
      } catch (InMemoryStores.Crash killed) {
        assertThat(office.state())
            .as("crash %d", crash)
            .isInstanceOf(crash == 1 ? Idle.class : Running.class);
      }
      office.ledger.crashAfter(0);
      office.runs.clear();
      office.now = office.now.plus(Duration.ofMinutes(1));
      var survivor = office.instance();
      survivor.due(Office.ERP);
      office.runAll();
      assertThat(office.last().outcome()).as("crash %d", crash).isEqualTo(Outcome.COMPLETE);
      assertThat(office.candidates.told).as("crash %d: each asked once", crash).hasSize(2);
      assertThat(office.contacts.find("ibs/0041")).as("crash %d", crash).isPresent();
    }
  }

  @Test
  void mode6NeverTwoRunsAtOnce() {
    started(30);
    office.now = office.now.plus(Duration.ofDays(1));
    office.reconciling.due(Office.ERP);
    office.instance().due(Office.ERP);
    assertThat(office.runs).hasSize(1);
    assertThat(office.reconciling.runNow(Office.ERP, "ops@aval.example"))
        .isEqualTo(new Step.Refused(Step.Refusal.RUNNING));
  }

  @Test
  void mode6WhoLostHisLeaseChangesNothingMore() {
    started(30);
    office.now = office.now.plus(Duration.ofDays(1));
    office.reconciling.due(Office.ERP);
    var stalled = office.runs.remove();
    office.now = office.now.plus(Duration.ofMinutes(5));
    office.instance().due(Office.ERP);
    office.runAll();
    var done = office.state();
    stalled.run();
    assertThat(office.state()).isEqualTo(done);
  }

  @Test
  void aRunThatBreaksOffByAFaultOfOursIsTriedLessAndLessOftenAndSaysSo() {
    started(30);
    erp.has(contact("0040", "a@acme.example", "A"));
    erp.beforePage = broken();
    office.now = Instant.parse("2026-01-06T02:00:00Z");
    assertThat(pauses(8)).containsExactly(20L, 40L, 80L, 160L, 320L, 600L, 600L, 600L);
    assertThat(office.alarms.open.get("RUN_BROKEN/" + Office.ERP).alarm().detail())
        .startsWith("3 times, IllegalStateException in FaultsTest.java:")
        .as("nothing of a person")
        .doesNotContain("zoe");
    erp.beforePage = () -> {};
    assertThat(office.due().outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(alarms()).isEmpty();
    assertThat(office.candidates.told).hasSize(1);
  }

  @Test
  void aRunThatGetsFurtherBeginsToCountAnew() {
    started(30);
    office.now = Instant.parse("2026-01-06T02:00:00Z");
    erp.beforePage = broken();
    assertThat(pauses(2)).containsExactly(20L, 40L);
    erp.beforePage = () -> erp.beforePage = broken();
    assertThat(pauses(2)).as("one page further").containsExactly(20L, 40L);
    assertThat(alarms()).isEmpty();
  }

  @Test
  void aRunThatEndsBecauseItsProcessDoesIsNoFault() {
    started(30);
    office.now = Instant.parse("2026-01-06T02:00:00Z");
    erp.beforePage =
        () -> {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("interrupted");
        };
    assertThat(pauses(1)).containsExactly(20L);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(((Running) office.state()).broken()).isNull();
  }

  @Test
  void aBeatThatFailsIsNotTheLast() {
    started(3);
    var beats = new CountDownLatch(3);
    erp.beforePage =
        () -> {
          office.ledger.beforeChange =
              () -> {
                beats.countDown();
                if (beats.getCount() == 2) throw new IllegalStateException("database away");
              };
          assertThat(within10Seconds(beats)).isTrue();
          office.ledger.beforeChange = () -> {};
        };
    office.now = Instant.parse("2026-01-06T02:00:00Z");
    try (var runners = office.parts.runners(Duration.ofMillis(1))) {
      office.parts.reconciling(runners, office.runs::add).due(Office.ERP);
      office.runAll();
    }
    assertThat(office.last().outcome()).isEqualTo(Outcome.COMPLETE);
  }

  @Test
  void mode7MissedSchedule() {
    started(3);
    office.now = office.now.plus(Duration.ofDays(3));
    office.reconciling.look();
    assertThat(alarms()).as("P11").contains(Alarm.Kind.RUN_LATE);
    assertThat(office.due().outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(alarms()).isEmpty();
    assertThat(office.state().dueAt()).isEqualTo(Instant.parse("2026-01-08T02:00:00Z"));
  }

  @Test
  void anErpThatCannotBeLookedAtKeepsNobodyFromTheOthers() {
    started(3);
    var broken = new ScriptedErp();
    broken.unreadable = true;
    office.now = office.now.plus(Duration.ofDays(3));
    assertThatThrownBy(() -> office.with(broken).look()).hasMessageContaining("cannot be read");
    assertThat(office.alarms.open).containsKey("RUN_LATE/" + Office.ERP);
  }

  @Test
  void mode8TheMarkIsTheErpsAndOfACompleteRunOnly() {
    office = new Office(Duration.ofHours(1));
    erp = office.erp;
    started(30);
    assertThat(office.state().facts().mark()).isEqualTo("mark-1");
    erp.fails(Reason.TIMEOUT, 2);
    office.day();
    assertThat(office.state().facts().mark()).isEqualTo("mark-1");
  }

  @Test
  void changesAreReadBetweenAndSayNothingAboutWhoIsAbsent() {
    office = new Office(Duration.ofHours(1));
    erp = office.erp;
    started(30);
    office.day();
    erp.changed.clear();
    erp.rows.remove("0001");
    erp.has(contact("0050", "n@acme.example", "N"));
    office.now = office.now.plus(Duration.ofHours(1));
    var report = office.due();
    assertThat(report.kind()).isEqualTo(Kind.CHANGES);
    assertThat(report.tally().missing()).isZero();
    assertThat(office.candidate("0050")).isInstanceOf(Proposed.class);
  }

  @Test
  void aMarkThatExpiredIsEverythingInstead() {
    office = new Office(Duration.ofHours(1));
    erp = office.erp;
    started(30);
    office.day();
    erp.fails(Reason.MARK_EXPIRED, 99);
    office.now = office.now.plus(Duration.ofHours(1));
    assertThat(office.due().kind()).isEqualTo(Kind.CHANGES);
    erp.works();
    assertThat(office.due().kind()).isEqualTo(Kind.FULL);
  }

  @Test
  void mode11TheSameEmailOnTwoOfOneClientIsShownNotGuessed() {
    started(3);
    erp.has(contact("0007", "family@acme.example", "Zoé"));
    erp.has(contact("0008", "FAMILY@acme.example ", "Yan"));
    assertThat(office.day().tally().conflicts()).isEqualTo(1);
    assertThat(office.contacts.find("ibs/0008").orElseThrow().conflict())
        .isEqualTo(Conflict.EMAIL_SHARED);
    office.deciding.believe("ibs/0008");
    assertThat(office.candidate("0008")).isInstanceOf(Proposed.class);
    assertThat(office.day().tally().conflicts()).as("said once").isZero();
  }

  @Test
  void mode13AnIdGivenToSomebodyElseIsAConflict() {
    started(3);
    erp.has(contact("0001", "other@acme.example", "Somebody Else"));
    office.day();
    assertThat(office.contacts.find("ibs/0001").orElseThrow().conflict())
        .isEqualTo(Conflict.ID_REUSED);
    assertThat(office.candidates.told).isEmpty();
    assertThat(alarms()).containsExactly(Alarm.Kind.IDENTITY_CONFLICT);
    assertThat(office.day().tally().toApply()).as("in doubt as before").isZero();
  }

  @Test
  void mode13BlanksThatNobodySeesAreNoOtherName() {
    started(3);
    erp.has(contact("0001", "other@acme.example", "PERSON\u00A0  1"));
    office.day();
    assertThat(office.contacts.find("ibs/0001").orElseThrow().conflict()).isNull();
  }

  @Test
  void mode13ACodeOfTwoPartiesIsAConflict() {
    started(3);
    erp.has(coded("0007", "C7", "a@acme.example"), coded("0008", "C7", "b@acme.example"));
    office.day();
    assertThat(office.contacts.find("ibs/0008").orElseThrow().conflict())
        .isEqualTo(Conflict.CODE_REUSED);
  }

  @Test
  void mode13AnotherClientsContactIsAConflict() {
    started(3);
    var moved =
        new ErpContact(
            "0001",
            null,
            "ACC-9",
            "p1@acme.example",
            "Person 1",
            "fr",
            State.ACTIVE,
            null,
            true,
            null);
    erp.has(moved);
    office.day();
    assertThat(office.contacts.find("ibs/0001").orElseThrow().conflict())
        .isEqualTo(Conflict.CLIENT_CHANGED);
  }

  @Test
  void mode14ABadRowIsKeptAsideAndTheRestGoesOn() {
    started(30);
    erp.rows.put("0005", new ErpRow.Bad("line 5", "0005", Flaw.EMAIL_UNFIT));
    var report = office.day();
    assertThat(report.outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(report.tally().missing()).as("it is there").isZero();
    assertThat(office.quarantine.of(Office.ERP, "", 9)).hasSize(1);
    erp.has(contact(5));
    office.day();
    assertThat(office.quarantine.of(Office.ERP, "", 9)).isEmpty();
  }

  @Test
  void mode14TooManyBadRowsStopTheRun() {
    started(30);
    for (int i = 1; i <= 3; i++) {
      erp.rows.put("000" + i, new ErpRow.Bad("line " + i, "000" + i, Flaw.NO_NAME));
    }
    office.day();
    assertThat(guards()).containsExactly(Guard.Kind.BAD_ROWS);
  }

  @Test
  void mode15RefusedCredentialsAreNotTriedInALoop() {
    started(3);
    erp.fails(Reason.UNAUTHORIZED, 0);
    erp.checks = 0;
    office.day();
    office.now = office.now.plus(Duration.ofHours(3));
    office.reconciling.due(Office.ERP);
    office.runAll();
    assertThat(erp.checks).as("once a day").isEqualTo(1);
    assertThat(office.alarms.open.values().iterator().next().alarm().detail())
        .contains("UNAUTHORIZED");
  }

  @Test
  void mode15CredentialsThatEndSoonAreAnAlarm() {
    started(3);
    erp.credentialsUntil = office.now.plus(Duration.ofDays(10));
    office.day();
    assertThat(alarms()).containsExactly(Alarm.Kind.CREDENTIALS_EXPIRE);
    erp.credentialsUntil = office.now.plus(Duration.ofDays(90));
    office.day();
    assertThat(alarms()).isEmpty();
  }

  @Test
  void mode18IdsOfTwoSystemsNeverMeet() {
    assertThat(Contact.candidateId("a", "1")).isNotEqualTo(Contact.candidateId("b", "1"));
    assertThat(KnownContact.id("a", "1")).isEqualTo("a/1");
  }

  @Test
  void mode19AnAcceptanceThatIsNotAppliedIsAnAlarm() {
    started(3);
    erp.has(contact("0007", "zoe@acme.example", "Zoé"));
    office.day();
    office.approves("0007");
    office.now = office.now.plus(Duration.ofHours(24));
    office.rereads();
    assertThat(alarms()).as("P4").containsExactly(Alarm.Kind.ACCEPTANCE_NOT_APPLIED);
    office.members("sam@acme.example", "zoe@acme.example");
    assertThat(alarms()).isEmpty();
  }

  @Test
  void mode21TwoThousandNewOnDayOneDrownNobody() {
    erp.has(1, 2000);
    office.due();
    assertThat(office.candidates.told).isEmpty();
    assertThat(office.candidates.baseline(Office.ERP, 9_999)).hasSize(2000);
  }

  @Test
  void aContactUnseenForLongerThanPromisedIsAnAlarm() {
    started(3);
    erp.rows.put("0007", new ErpRow.Bad("line 7", "0007", Flaw.EMAIL_UNFIT));
    office.day();
    assertThat(alarms()).isEmpty();
    for (int i = 0; i < 4; i++) {
      office.day();
    }
    assertThat(alarms()).as("P14: 96 h").containsExactly(Alarm.Kind.CONTACT_UNSEEN);
    erp.has(contact("0007", "zoe@acme.example", "Zoé"));
    office.day();
    assertThat(alarms()).isEmpty();
  }

  @Test
  void aContactFoundLaterThanPromisedIsAnAlarm() {
    started(3);
    var entered = office.now.minus(Duration.ofDays(5));
    erp.has(
        new ErpContact(
            "0007",
            null,
            "ACC-1001",
            "z@acme.example",
            "Z",
            "fr",
            State.ACTIVE,
            null,
            true,
            entered));
    office.day();
    assertThat(office.alarms.ever)
        .extracting(Alarm::kind)
        .as("P14")
        .containsExactly(Alarm.Kind.CONTACT_UNSEEN);
  }

  @Test
  void aChoiceAboutManyIsCarriedOutHoweverLongItTakes() {
    erp.has(1, 2_600);
    office.due();
    assertThat(office.deciding.baseline(Office.ERP, Choice.NOTE_ONLY, Office.ANNA))
        .isEqualTo(2_000);
    assertThat(office.later).hasSize(1);
    assertThat(office.deciding.some(office.later.getFirst(), 500)).isEqualTo(500);
    assertThat(office.deciding.some(office.later.getFirst(), 500)).isEqualTo(100);
    assertThat(office.candidates.baseline(Office.ERP, 1)).isEmpty();
  }

  /// Seconds from each of so many tries that fail to the next.
  private List<Long> pauses(int tries) {
    return IntStream.range(0, tries).mapToObj(_ -> pause()).toList();
  }

  private long pause() {
    office.reconciling.due(Office.ERP);
    assertThatThrownBy(office::runAll).isInstanceOf(IllegalStateException.class);
    var begun = office.now;
    office.now = office.state().dueAt();
    return Duration.between(begun, office.now).toSeconds();
  }

  private static Runnable broken() {
    return () -> {
      throw new IllegalStateException("about zoe@acme.example");
    };
  }

  private static boolean within10Seconds(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void started(int people) {
    erp.has(1, people);
    office.baseline();
  }

  private List<Alarm.Kind> alarms() {
    return office.alarms.open.values().stream().map(it -> it.alarm().kind()).toList();
  }

  private List<Guard.Kind> guards() {
    assertThat(office.state()).isInstanceOf(Held.class);
    return ((Held) office.state()).guards().stream().map(Guard::kind).toList();
  }

  private static ErpContact coded(String id, String code, String email) {
    return new ErpContact(
        id, code, "ACC-1001", email, "N " + id, "fr", State.ACTIVE, null, true, null);
  }
}
