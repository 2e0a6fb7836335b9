package dev.aval.sync.reconciling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aval.sync.accounts.Account;
import dev.aval.sync.accounts.Member;
import dev.aval.sync.alarms.Alarm;
import dev.aval.sync.candidates.Ask;
import dev.aval.sync.candidates.Candidate.Applied;
import dev.aval.sync.candidates.Candidate.Proposed;
import dev.aval.sync.candidates.CandidateEvent;
import dev.aval.sync.candidates.Concluding.Choice;
import dev.aval.sync.candidates.Contact;
import dev.aval.sync.candidates.Departure;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.differences.Comparing;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.ErpRow.Good;
import dev.aval.sync.erp.Page;
import dev.aval.sync.erp.http.tryton.TrytonConnectors;
import dev.aval.sync.runs.Guard;
import dev.aval.sync.runs.Kind;
import dev.aval.sync.runs.Reconciliation.Held;
import dev.aval.sync.runs.Report;
import dev.aval.sync.runs.Report.Outcome;
import dev.aval.sync.testing.Tryton;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The whole cycle against a real Tryton of 1,000 dirty parties: a first run, three business days,
/// and what goes wrong with ERPs. Every party is the contact of the organisation it works for, or a
/// client of its own; every client is an account here.
@TestMethodOrder(OrderAnnotation.class)
class TrytonDaysIT {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  static Tryton tryton;
  static ErpConnector erp;
  static Office office;
  static Map<String, Long> versions = new HashMap<>();
  static Tryton.Churn yesterday;

  @BeforeAll
  static void start() throws IOException {
    var missing = Tryton.missing();
    missing.ifPresent(System.err::println);
    assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    tryton = Tryton.start(1_000);
    erp = TrytonConnectors.of(tryton, TIMEOUT);
    office = new Office(erp);
  }

  @AfterAll
  static void stop() {
    if (tryton != null) {
      tryton.close();
    }
  }

  @Test
  @Order(1)
  void theFirstRunIsTakenAtOnceAndEverybodyIsAMember() {
    open(everybody());
    var report = office.due();
    assertThat(report.kind()).isEqualTo(Kind.BASELINE);
    assertThat(report.outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(report.tally().read()).isEqualTo(1_000);
    assertThat(office.candidates.told).isEmpty();
    assertThat(office.deciding.baseline(Office.ERP, Choice.ADD_ALL, Office.ANNA)).isPositive();
    carryOut();
    assertThat(office.candidates.all())
        .as("each is seen in his account")
        .hasSizeGreaterThan(800)
        .allMatch(it -> it instanceof Applied);
    assertThat(quiet(office.day())).as("and the next run finds nothing").isTrue();
  }

  @Test
  @Order(2)
  void aBusinessDayIsFoundChangeForChange() {
    yesterday = tryton.churn(11);
    open(everybody());
    var report = office.day();
    assertThat(report.outcome()).isEqualTo(Outcome.COMPLETE);
    found(yesterday);
    assertThat(report.tally().missing()).isEqualTo(known(yesterday.deleted()).size());
  }

  @Test
  @Order(3)
  void theSecondDayAsksAboutWhoWasGoneTwice() {
    var before = yesterday;
    var gone = members(before.deleted());
    yesterday = tryton.churn(12);
    open(everybody());
    office.day();
    found(yesterday);
    assertThat(gone)
        .allSatisfy(it ->
            assertThat(office.candidate(it).ask())
                .isInstanceOfSatisfying(
                    Ask.Remove.class, ask -> assertThat(ask.why()).isEqualTo(Departure.GONE)));
  }

  @Test
  @Order(4)
  void theThirdDayIsDecidedAndAllOfItIsCarriedOut() {
    yesterday = tryton.churn(13);
    open(everybody());
    office.day();
    found(yesterday);
    var asked = proposed();
    assertThat(asked).hasSizeGreaterThan(20);
    asked.forEach(office::approves);
    carryOut();
    assertThat(asked.stream().map(office::candidate).filter(it -> !(it instanceof Applied)))
        .as("what was agreed is so, but for who has changed since he was asked about")
        .isEmpty();
    office.day();
    office.day();
    proposed().forEach(office::approves);
    carryOut();
    assertThat(quiet(office.day())).isTrue();
  }

  @Test
  @Order(5)
  void hiddenPartiesAreNotGone() {
    tryton.hide();
    office.day();
    assertThat(guards()).contains(Guard.Kind.EMPTY);
    tryton.show();
    assertThat(office.day().outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(quiet(office.last())).isTrue();
  }

  @Test
  @Order(6)
  void anErpThatHangsOrIsAwayChangesNothing() {
    tryton.hang();
    assertThat(office.day().reason()).contains("TIMEOUT");
    tryton.resume();
    tryton.crash();
    office.now = office.now.plus(Duration.ofMinutes(30));
    assertThat(office.due().reason()).contains("UNREACHABLE");
    tryton.up();
    office.now = office.now.plus(Duration.ofHours(1));
    assertThat(office.due().outcome()).as("it catches up").isEqualTo(Outcome.COMPLETE);
    assertThat(quiet(office.last())).isTrue();
    assertThat(office.alarms.open.values())
        .extracting(it -> it.alarm().kind())
        .doesNotContain(Alarm.Kind.RUN_FAILED, Alarm.Kind.RUN_LATE, Alarm.Kind.GUARD_TRIPPED);
  }

  @Test
  @Order(7)
  void anErpThatDiesMidPageChangesNothing() {
    tryton.churn(14);
    var dying = new Dying(erp, 1, tryton::crash);
    var other = new Office(dying);
    other.accounts.keep(List.of());
    assertThat(other.due().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(other.contacts.ofClient("C00004")).isEmpty();
    tryton.up();
    other.now = other.now.plus(Duration.ofHours(1));
    assertThat(other.due().outcome()).isEqualTo(Outcome.COMPLETE);
  }

  @Test
  @Order(8)
  void massDeactivationWaitsForAHumanAndIsThenApplied() {
    open(everybody());
    office.day();
    var gone = tryton.mass(30);
    var run = office.day();
    assertThat(guards()).containsExactly(Guard.Kind.MASS_DEPARTURE);
    assertThat(run.tally().left()).isBetween(1, gone);
    var asked = proposed().size();
    office.reconciling.accept(Office.ERP, run.runId());
    assertThat(office.due().outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(proposed().size() - asked).isGreaterThan(150);
  }

  /// Each change of a day led to the question it is.
  private static void found(Tryton.Churn day) {
    assertThat(day.created())
        .filteredOn(it -> contact(it).filter(Comparing::isCandidate).isPresent())
        .allSatisfy(it -> assertThat(ask(it)).isInstanceOf(Ask.Add.class));
    assertThat(members(day.renamed()))
        .filteredOn(it -> !isInDoubt(it))
        .allSatisfy(it ->
            assertThat(office.contacts.find(id(it)).orElseThrow().says().name())
                .startsWith("Renamed"));
    assertThat(members(day.emailChanged()))
        .filteredOn(it -> !isInDoubt(it))
        .allSatisfy(it ->
            assertThat(ask(it))
                .as("%s: %s", office.contacts.find(id(it)), contact(it))
                .isInstanceOf(Ask.Readdress.class));
    removed(day.deactivated(), Departure.DEACTIVATED);
    removed(day.merged().subList(0, 1), Departure.MERGED);
    removed(day.erased(), Departure.ERASED);
    assertThat(day.erased()).allSatisfy(it -> assertThat(office.contacts.find(id(it))).isEmpty());
    assertThat(ask(day.duplicate().getLast())).isInstanceOf(Ask.Add.class);
  }

  private static void removed(List<String> ids, Departure why) {
    assertThat(members(ids))
        .allSatisfy(it ->
            assertThat(ask(it))
                .isInstanceOfSatisfying(
                    Ask.Remove.class, ask -> assertThat(ask.why()).isEqualTo(why)));
  }

  private static Ask ask(String externalId) {
    return office
        .candidates
        .find(Contact.candidateId(Office.ERP, externalId))
        .orElseThrow(() ->
            new AssertionError(
                "nobody was asked about %s: here %s, in the ERP %s"
                    .formatted(
                        externalId, office.contacts.find(id(externalId)), contact(externalId))))
        .ask();
  }

  /// Those of them who were once made members.
  private static List<String> members(List<String> ids) {
    return ids.stream()
        .filter(it -> office.candidates.find(Contact.candidateId(Office.ERP, it)).isPresent())
        .toList();
  }

  private static List<String> known(List<String> ids) {
    return ids.stream().filter(it -> office.contacts.find(id(it)).isPresent()).toList();
  }

  private static boolean isInDoubt(String externalId) {
    return office.contacts.find(id(externalId)).filter(it -> it.conflict() != null).isPresent();
  }

  private static String id(String externalId) {
    return KnownContact.id(Office.ERP, externalId);
  }

  private static List<String> proposed() {
    return office.candidates.all().stream()
        .filter(it -> it instanceof Proposed)
        .map(it -> it.ask().contact().externalId())
        .toList();
  }

  private static List<Guard.Kind> guards() {
    assertThat(office.state()).isInstanceOf(Held.class);
    return ((Held) office.state()).guards().stream().map(Guard::kind).toList();
  }

  private static boolean quiet(Report it) {
    var t = it.tally();
    return t.fresh() + t.changed() + t.left() + t.missing() + t.proposed() + t.withdrawn() == 0;
  }

  /// What the ERP has, read by the adapter.
  private static List<ErpContact> everybody() {
    var all = new ArrayList<ErpContact>();
    var cursor = ErpConnector.START;
    while (cursor != null) {
      var page = ((Got<Page>) erp.readAll(cursor, 500)).value();
      page.rows()
          .forEach(it -> {
            if (it instanceof Good(var contact)) all.add(contact);
          });
      cursor = page.next();
    }
    return all;
  }

  private static Optional<ErpContact> contact(String externalId) {
    return ((Got<Optional<ErpContact>>) erp.read(externalId)).value();
  }

  /// Every client has an account.
  private static void open(Collection<ErpContact> contacts) {
    var codes = new TreeSet<String>();
    contacts.forEach(it -> codes.add(it.clientCode()));
    var there = office.accounts.findAll(codes).keySet();
    codes.stream().filter(it -> !there.contains(it)).forEach(it -> keep(it, List.of()));
  }

  /// Does what request-service does with what is told.
  private static void carryOut() {
    var changed = new TreeSet<String>();
    for (var event : office.candidates.told) {
      switch (event) {
        case CandidateEvent.Baselined it -> changed.add(change(it.ask()));
        case CandidateEvent.Accepted it -> changed.add(change(it.ask()));
        default -> {}
      }
    }
    office.candidates.told.clear();
    office.rereading.of(changed);
  }

  private static String change(Ask ask) {
    var code = ask.contact().account();
    var emails = new TreeSet<String>();
    office
        .accounts
        .find(code)
        .ifPresent(it -> it.members().forEach(who -> emails.add(who.email())));
    switch (ask) {
      case Ask.Add(var contact) -> emails.add(contact.email());
      case Ask.Readdress(var contact, var member) -> {
        emails.remove(member);
        emails.add(contact.email());
      }
      case Ask.Remove(_, var member, _, _) -> emails.remove(member);
    }
    keep(code, emails);
    return code;
  }

  private static void keep(String code, Collection<String> emails) {
    var members = emails.stream().map(it -> new Member(it, null, Set.of())).toList();
    var version = versions.merge(code, 1L, Long::sum);
    office.accounts.keep(List.of(new Account(code, version, code, members)));
  }
}
