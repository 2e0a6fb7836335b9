package dev.aval.request.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.request.accounts.AccountOutcome.Changed;
import dev.aval.request.accounts.AccountOutcome.Created;
import dev.aval.request.accounts.AccountOutcome.Refusal;
import dev.aval.request.accounts.AccountOutcome.Refused;
import dev.aval.request.accounts.AccountOutcome.Unacceptable;
import dev.aval.request.accounts.AccountOutcome.Unchanged;
import dev.aval.request.administering.Administering;
import dev.aval.request.admitting.Admission;
import dev.aval.request.admitting.Admitting;
import dev.aval.request.mode.TurningOff;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Cause;
import dev.aval.request.requests.JsonText;
import dev.aval.request.requests.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every store of accounts keeps to, seen through the two use cases on it.
public abstract class AccountsContract {
  protected static final String CODE = "ACC-1001";
  protected static final Actor PLATFORM = new Actor.Platform("shop", false);
  static final Precondition UNSAID = new Precondition.Unsaid();
  static final Precondition PRESENT = new Precondition.Present();
  static final Member SAM =
      new Member(
          "Sam@acme.example",
          "Sam",
          "en",
          "Europe/London",
          List.of(Right.SUPER_USER, Right.APPROVAL),
          3,
          true);
  static final Member RITA =
      new Member("rita@acme.example", "Rita", null, null, List.of(), null, false);
  protected static final AccountDraft ACME =
      new AccountDraft("Acme", true, List.of(SAM, RITA), new JsonText("{\"a.b\":{\"c\":1}}"));
  static final AccountDraft OPEN = new AccountDraft("Acme", false, List.of(SAM), ACME.settings());

  private static final Waiting NOTHING = new Waiting(List.of(), 0, false);

  protected abstract Accounts accounts();

  protected AccountOutcome put(Actor actor, AccountDraft draft, Precondition precondition) {
    var off = new TurningOff(accounts(), _ -> NOTHING, Clock.systemUTC(), _ -> {});
    return new Administering(accounts(), off).put(actor, CODE, draft, precondition);
  }

  /// Creates it, or changes it whatever its version.
  private AccountOutcome put(Actor actor, AccountDraft draft) {
    return put(actor, draft, accounts().find(CODE).isPresent() ? PRESENT : UNSAID);
  }

  @Test
  void whatIsStoredComesBackAsItWas() {
    var stored = new Account(CODE, 1, "Acme", true, ACME.members(), ACME.settings());
    assertThat(put(PLATFORM, ACME)).isEqualTo(new Created(stored));
    assertThat(accounts().find(CODE)).contains(stored);
    assertThat(accounts().standings(List.of(CODE, "NONE")))
        .containsExactly(Map.entry(CODE, new Standing(1, true, null, null)));
    assertThat(accounts().standings(List.of())).isEmpty();
  }

  @Test
  void theVersionCountsChangesAndNothingElse() {
    put(PLATFORM, ACME);
    assertThat(put(PLATFORM, ACME)).isInstanceOf(Unchanged.class);
    assertThat(put(PLATFORM, OPEN)).isInstanceOf(Changed.class);
    assertThat(accounts().standings(List.of(CODE)).get(CODE))
        .isEqualTo(new Standing(2, false, null, null));
  }

  @Test
  void aChangeMayBeTiedToAVersion() {
    assertThat(put(PLATFORM, ACME, PRESENT)).isEqualTo(new Refused(Refusal.ANOTHER_VERSION));
    put(PLATFORM, ACME, new Precondition.Absent());
    assertThat(put(PLATFORM, OPEN, new Precondition.Absent()))
        .isEqualTo(new Refused(Refusal.ANOTHER_VERSION));
    assertThat(put(PLATFORM, OPEN, new Precondition.Version(2)))
        .isEqualTo(new Refused(Refusal.ANOTHER_VERSION));
    assertThat(put(PLATFORM, OPEN, new Precondition.Version(1))).isInstanceOf(Changed.class);
  }

  @Test
  void whoeverSaysNoVersionChangesNothingThatIsThere() {
    put(PLATFORM, ACME, UNSAID);
    assertThat(put(PLATFORM, OPEN, UNSAID)).isEqualTo(new Refused(Refusal.NO_VERSION));
    assertThat(put(PLATFORM, ACME, UNSAID)).isEqualTo(new Refused(Refusal.NO_VERSION));
  }

  @Test
  void anAccountKeepsOneSuperUser() {
    put(PLATFORM, ACME);
    var nobody = new AccountDraft("Acme", true, List.of(RITA), ACME.settings());
    assertThat(put(PLATFORM, nobody)).isEqualTo(new Refused(Refusal.LAST_SUPER_USER));
  }

  @Test
  void aMarkIsStoredAndNoVersion() {
    put(PLATFORM, ACME);
    var mark = Closing.from(Instant.parse("2026-11-22T10:00:00Z"), "t");
    accounts().change(CODE, it -> new AccountOutcome.Marked(it.orElseThrow().marked(mark)));
    assertThat(accounts().find(CODE).orElseThrow().closing()).isEqualTo(mark);
    assertThat(accounts().standings(List.of(CODE)).get(CODE))
        .isEqualTo(new Standing(1, true, Instant.parse("2026-11-22T10:00:10Z"), null));
  }

  @Test
  void everybodyFindsTheAccountsTheyAreAMemberOf() {
    put(PLATFORM, ACME);
    assertThat(accounts().ofMember("rita@acme.example", 10))
        .extracting(Account::code)
        .containsExactly(CODE);
    assertThat(accounts().ofMember("victor@other.example", 10)).isEmpty();
  }

  @Test
  void onlySuperUsersOperatorsAndPlatformsChangeAnAccount() {
    var sam = person("sam@acme.example", false);
    assertThat(put(sam, ACME)).isEqualTo(new Refused(Refusal.NO_SUCH_ACCOUNT));
    assertThat(put(person("olga@aval.example", true), ACME)).isInstanceOf(Created.class);
    assertThat(put(person("rita@acme.example", false), OPEN))
        .isEqualTo(new Refused(Refusal.NOT_ALLOWED));
    assertThat(put(person("victor@other.example", false), OPEN))
        .isEqualTo(new Refused(Refusal.NO_SUCH_ACCOUNT));
    assertThat(put(sam, OPEN)).isInstanceOf(Changed.class);
  }

  @Test
  void eachMemberIsThereOnceAndInATimeZoneThereIs() {
    var odd = new Member("SAM@acme.example", "Sam", null, "Europe/Atlantis", List.of(), null, true);
    var draft = new AccountDraft("Acme", true, List.of(SAM, odd), ACME.settings());
    assertThat(put(PLATFORM, draft))
        .isInstanceOfSatisfying(
            Unacceptable.class,
            it ->
                assertThat(it.objections())
                    .extracting(why -> why.pointer() + " " + why.code())
                    .containsExactly("/members/1/email repeated", "/members/1/zone format"));
  }

  @Test
  void whoeverWasAcceptedIsAddedOnceAndStaysRemovedWhenRemoved() {
    put(PLATFORM, OPEN);
    var nina = new Person("Nina@acme.example", null, "fr");
    var admitting = new Admitting(accounts(), (_, _) -> {});
    var accepted = List.of(admission(nina, 2), admission(nina, 2));
    admitting.admit(accepted);
    assertThat(accounts().find(CODE).orElseThrow().members())
        .containsExactly(
            SAM,
            new Member(
                "nina@acme.example", "nina@acme.example", "fr", null, List.of(), null, true));
    put(PLATFORM, OPEN);
    admitting.admit(accepted);
    assertThat(accounts().find(CODE).orElseThrow().members()).containsExactly(SAM);
  }

  private static Admission admission(Person person, long seq) {
    return new Admission.Joins(CODE, person, new Cause("aval.sync-c1", seq, "c1." + seq, null));
  }

  static Actor person(String email, boolean operator) {
    return new Actor.Individual(new Person(email, "Somebody", null), operator);
  }
}
