package dev.aval.approval.absence;

import static dev.aval.approval.Acme.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.InMemoryAbsences;
import dev.aval.approval.InMemoryAccounts;
import dev.aval.approval.absence.AbsenceOutcome.Arranged;
import dev.aval.approval.absence.AbsenceOutcome.Fault;
import dev.aval.approval.absence.AbsenceOutcome.Faulty;
import dev.aval.approval.absence.AbsenceOutcome.Flaw;
import dev.aval.approval.absence.AbsenceOutcome.Refusal;
import dev.aval.approval.absence.AbsenceOutcome.Refused;
import dev.aval.approval.absence.AbsenceOutcome.Unchanged;
import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Right;
import dev.aval.approval.requests.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ArrangingTest {
  static final Instant MONDAY = NOW.plusSeconds(86_400);
  static final Instant FRIDAY = NOW.plusSeconds(5 * 86_400);

  Instant now = NOW;
  Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  AtomicInteger ids = new AtomicInteger();
  InMemoryAbsences absences = new InMemoryAbsences();
  Arranging arranging =
      new Arranging(
          absences,
          new InMemoryAccounts(Acme.account(), other()),
          clock,
          () -> "d" + ids.incrementAndGet());

  @Test
  void everybodyArrangesHisOwnAbsence() {
    assertThat(set("anna", "anna", "bruno")).isInstanceOf(Arranged.class);
  }

  @Test
  void aSuperUserArrangesForMembersWithinHisAccount() {
    assertThat(set("sam", "anna", wish("bruno", "ACC-1001"))).isInstanceOf(Arranged.class);
    assertThat(set("sam", "anna", wish("bruno", null))).isEqualTo(new Refused(Refusal.NOT_ALLOWED));
    assertThat(set("sam", "stranger", wish("bruno", "ACC-1001")))
        .isEqualTo(new Refused(Refusal.NOT_FOUND));
    assertThat(set("sam", "anna", wish("stranger", "ACC-1001")))
        .isEqualTo(faulty("deputy", Fault.NOT_A_MEMBER));
  }

  @Test
  void othersArrangeNothing() {
    assertThat(set("bruno", "anna", wish("rita", "ACC-1001")))
        .isEqualTo(new Refused(Refusal.NOT_FOUND));
    var own = (Arranged) set("anna", "anna", "bruno");
    assertThat(end("bruno", "anna", own.id(), "ACC-1001"))
        .isEqualTo(new Refused(Refusal.NOT_FOUND));
    assertThat(arranging.in(arranger("anna"), "ACC-1001")).isEmpty();
    assertThat(arranging.in(arranger("sam"), "ACC-1001").orElseThrow()).hasSize(1);
  }

  @Test
  void aSuperUserEndsWhatIsForAllAccountsInHisOwnOnly() {
    var id = ((Arranged) set("anna", "anna", "bruno")).id();
    assertThat(end("sam", "anna", id, null)).isEqualTo(new Refused(Refusal.NOT_FOUND));
    assertThat(end("sam", "anna", id, "ACC-2002")).isEqualTo(new Refused(Refusal.NOT_FOUND));
    assertThat(end("rita", "anna", id, "ACC-1001")).isEqualTo(new Refused(Refusal.NOT_FOUND));
    assertThat(end("sam", "anna", id, "ACC-1001")).isInstanceOf(Arranged.class);
    assertThat(end("sam", "anna", id, "ACC-1001")).isInstanceOf(Unchanged.class);
    var left = arranging.of(person("anna")).find(id).orElseThrow();
    assertThat(left.isInForce(MONDAY)).isTrue();
    assertThat(left.covers("ACC-1001", "order")).isFalse();
    assertThat(left.covers("ACC-2002", "order")).isTrue();
    assertThat(delegations("sam", "ACC-1001")).isEmpty();
    assertThat(delegations("victor", "ACC-2002")).containsExactly(left);
    end("anna", "anna", id, "ACC-1001");
    assertThat(arranging.of(person("anna")).open(NOW)).as("oneself ends it as a whole").isEmpty();
  }

  @Test
  void whatIsForAnotherAccountIsNoneOfHisBusiness() {
    var id = ((Arranged) set("anna", "anna", wish("bruno", "ACC-2002"))).id();
    assertThat(delegations("sam", "ACC-1001")).isEmpty();
    assertThat(end("sam", "anna", id, "ACC-1001")).isEqualTo(new Refused(Refusal.NOT_FOUND));
    assertThat(end("victor", "anna", id, null)).isInstanceOf(Arranged.class);
    assertThat(arranging.of(person("anna")).open(NOW)).isEmpty();
  }

  @Test
  void anOperatorOrAPlatformArrangesForAnybody() {
    var olga = Arranger.person(person("olga"), true);
    var platform = new Arranger(null, false, "/hr");
    assertThat(arranging.set(olga, person("x"), wish("y", null))).isInstanceOf(Arranged.class);
    assertThat(arranging.set(platform, person("z"), wish("y", null))).isInstanceOf(Arranged.class);
  }

  @Test
  void everyFieldSaysWhatIsWrongWithIt() {
    assertThat(set("anna", "anna", "anna")).isEqualTo(faulty("deputy", Fault.ONESELF));
    assertThat(set("anna", "anna", wish(null, MONDAY, FRIDAY)))
        .isEqualTo(faulty("deputy", Fault.MISSING));
    assertThat(set("anna", "anna", wish(new Person("bruno", null, null), MONDAY, FRIDAY)))
        .isEqualTo(faulty("deputy", Fault.NOT_AN_ADDRESS));
    assertThat(set("anna", "anna", wish(person("bruno"), FRIDAY, MONDAY)))
        .isEqualTo(faulty("until", Fault.BEFORE_START));
    assertThat(set("anna", "anna", wish(person("bruno"), NOW.minusSeconds(9), NOW)))
        .isEqualTo(faulty("until", Fault.PAST));
    assertThat(set("anna", "anna", wish(person("bruno"), NOW, NOW.plusSeconds(401L * 86_400))))
        .isEqualTo(faulty("until", Fault.TOO_LONG));
    assertThat(set("anna", "anna", wish("bruno", "ACC-9")))
        .isEqualTo(faulty("account", Fault.UNKNOWN_ACCOUNT));
    var odd = new Wish(null, person("bruno"), MONDAY, FRIDAY, Set.of("No Type"), null, null);
    assertThat(set("anna", "anna", odd)).isEqualTo(faulty("types", Fault.UNKNOWN_TYPE));
  }

  @Test
  void aCircleIsRefusedUnlessItNeverCloses() {
    set("anna", "anna", "bruno");
    set("bruno", "bruno", "carla");
    assertThat(set("carla", "carla", "anna")).isEqualTo(faulty("deputy", Fault.CYCLE));
    var later = wish(person("anna"), FRIDAY, FRIDAY.plusSeconds(60));
    assertThat(set("carla", "carla", later)).isInstanceOf(Arranged.class);
  }

  @Test
  void aFourthStepIsRefusedAtEitherEnd() {
    set("b", "b", "c");
    set("c", "c", "d");
    set("a", "a", "b");
    assertThat(set("d", "d", "e")).isEqualTo(faulty("deputy", Fault.CHAIN));
    assertThat(set("z", "z", "a")).isEqualTo(faulty("deputy", Fault.CHAIN));
  }

  @Test
  void whatAPlatformTellsTwiceIsThereOnce() {
    var platform = new Arranger(null, false, "/hr");
    var wish = new Wish("leave-1", person("bruno"), MONDAY, FRIDAY, Set.of(), null, null);
    arranging.set(platform, person("anna"), wish);
    arranging.set(platform, person("anna"), wish);
    assertThat(arranging.of(person("anna")).delegations()).hasSize(1);
    now = FRIDAY;
    assertThat(arranging.set(platform, person("anna"), wish)).isInstanceOf(Unchanged.class);
    assertThat(arranging.set(platform, person("anna"), until(FRIDAY.plusSeconds(60))))
        .isEqualTo(new Refused(Refusal.ENDED));
  }

  @Test
  void aPlatformCorrectsWhatItToldAndNothingOfAnother() {
    var platform = new Arranger(null, false, "/hr");
    arranging.set(platform, person("anna"), until(FRIDAY));
    assertThat(arranging.set(platform, person("anna"), until(FRIDAY.plusSeconds(60))))
        .isInstanceOf(Arranged.class);
    assertThat(arranging.of(person("anna")).delegations())
        .extracting(Delegation::until)
        .containsExactly(FRIDAY.plusSeconds(60));
    var other = new Arranger(null, false, "/shop");
    assertThat(arranging.set(other, person("anna"), until(FRIDAY)))
        .isEqualTo(new Refused(Refusal.TAKEN));
  }

  @Test
  void whatAPlatformTookBackBeforeItBeganIsNotSetByALateRepetition() {
    var platform = new Arranger(null, false, "/hr");
    arranging.set(platform, person("anna"), until(FRIDAY));
    arranging.end(platform, "anna@acme.example", "leave-1", null);
    assertThat(arranging.set(platform, person("anna"), until(FRIDAY)))
        .isEqualTo(new Refused(Refusal.ENDED));
    now = MONDAY.plusSeconds(60);
    assertThat(arranging.set(platform, person("anna"), until(FRIDAY)))
        .isEqualTo(new Refused(Refusal.ENDED));
    assertThat(arranging.of(person("anna")).open(now)).isEmpty();
    assertThat(arranging.end(platform, "anna@acme.example", "leave-1", null))
        .isInstanceOf(Unchanged.class);
  }

  @Test
  void itIsRememberedUntilItsRepetitionWouldBeOverAnyway() {
    var platform = new Arranger(null, false, "/hr");
    var far = NOW.plusSeconds(90 * 86_400L);
    arranging.set(platform, person("anna"), until(far));
    now = MONDAY.plusSeconds(60);
    arranging.end(platform, "anna@acme.example", "leave-1", null);
    now = NOW.plusSeconds(80 * 86_400L);
    set("anna", "anna", wish(person("bruno"), now, far));
    assertThat(arranging.set(platform, person("anna"), until(far)))
        .isEqualTo(new Refused(Refusal.ENDED));
  }

  @Test
  void whatASuperUserEndedStaysEndedWhenItsPlatformTellsOrCorrectsIt() {
    var platform = new Arranger(null, false, "/hr");
    arranging.set(platform, person("anna"), until(FRIDAY));
    end("sam", "anna", "leave-1", "ACC-1001");
    assertThat(arranging.set(platform, person("anna"), until(FRIDAY)))
        .isInstanceOf(Unchanged.class);
    assertThat(arranging.set(platform, person("anna"), until(FRIDAY.plusSeconds(60))))
        .isInstanceOf(Arranged.class);
    assertThat(arranging.of(person("anna")).find("leave-1").orElseThrow())
        .matches(it -> it.until().equals(FRIDAY.plusSeconds(60)) && !it.isFor("ACC-1001"));
  }

  private AbsenceOutcome end(String by, String absent, String id, String within) {
    return arranging.end(arranger(by), absent + "@acme.example", id, within);
  }

  private List<Delegation> delegations(String by, String account) {
    return arranging.in(arranger(by), account).orElseThrow().stream()
        .flatMap(it -> it.delegations().stream())
        .toList();
  }

  /// Victor administers it, and Anna approves there as well.
  private static Account other() {
    return new Account(
        "ACC-2002",
        1,
        "Other",
        true,
        List.of(
            Acme.member("victor@acme.example", "Victor", "en", Right.SUPER_USER),
            Acme.member("anna@acme.example", "Anna", "fr", Right.APPROVAL)),
        null);
  }

  private static Wish until(Instant until) {
    return new Wish("leave-1", person("bruno"), MONDAY, until, Set.of(), null, null);
  }

  private AbsenceOutcome set(String by, String absent, String deputy) {
    return set(by, absent, wish(person(deputy), MONDAY, FRIDAY));
  }

  private AbsenceOutcome set(String by, String absent, Wish wish) {
    return arranging.set(arranger(by), person(absent), wish);
  }

  private static Wish wish(String deputy, String account) {
    return new Wish(null, person(deputy), MONDAY, FRIDAY, Set.of(), account, null);
  }

  private static Wish wish(Person deputy, Instant from, Instant until) {
    return new Wish(null, deputy, from, until, Set.of(), null, null);
  }

  private static AbsenceOutcome faulty(String field, Fault fault) {
    return new Faulty(List.of(new Flaw(field, fault)));
  }

  private static Arranger arranger(String name) {
    return Arranger.person(person(name), false);
  }

  private static Person person(String name) {
    return new Person(name + "@acme.example", name, null);
  }
}
