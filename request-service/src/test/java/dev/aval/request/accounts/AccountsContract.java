package dev.aval.request.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.request.accounts.AccountOutcome.Changed;
import dev.aval.request.accounts.AccountOutcome.Created;
import dev.aval.request.accounts.AccountOutcome.Refusal;
import dev.aval.request.accounts.AccountOutcome.Refused;
import dev.aval.request.accounts.AccountOutcome.Unacceptable;
import dev.aval.request.accounts.AccountOutcome.Unchanged;
import dev.aval.request.accounts.Admitting.Admission;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Cause;
import dev.aval.request.requests.JsonText;
import dev.aval.request.requests.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every store of accounts keeps to, seen through the two use cases on it.
public abstract class AccountsContract {
  protected static final String CODE = "ACC-1001";
  protected static final Actor PLATFORM = new Actor.Platform("shop", false);
  static final Precondition ANYTHING = new Precondition.Anything();
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

  protected abstract Accounts accounts();

  protected AccountOutcome put(Actor actor, AccountDraft draft, Precondition precondition) {
    return new Administering(accounts()).put(actor, CODE, draft, precondition);
  }

  @Test
  void whatIsStoredComesBackAsItWas() {
    var stored = new Account(CODE, 1, "Acme", true, ACME.members(), ACME.settings());
    assertThat(put(PLATFORM, ACME, ANYTHING)).isEqualTo(new Created(stored));
    assertThat(accounts().find(CODE)).contains(stored);
    assertThat(accounts().versions(List.of(CODE, "NONE")))
        .containsExactly(java.util.Map.entry(CODE, 1L));
    assertThat(accounts().versions(List.of())).isEmpty();
  }

  @Test
  void theVersionCountsChangesAndNothingElse() {
    put(PLATFORM, ACME, ANYTHING);
    assertThat(put(PLATFORM, ACME, ANYTHING)).isInstanceOf(Unchanged.class);
    assertThat(put(PLATFORM, OPEN, ANYTHING)).isInstanceOf(Changed.class);
    assertThat(accounts().versions(List.of(CODE))).containsEntry(CODE, 2L);
  }

  @Test
  void aChangeMayBeTiedToAVersion() {
    assertThat(put(PLATFORM, ACME, new Precondition.Present()))
        .isEqualTo(new Refused(Refusal.ANOTHER_VERSION));
    put(PLATFORM, ACME, new Precondition.Absent());
    assertThat(put(PLATFORM, OPEN, new Precondition.Absent()))
        .isEqualTo(new Refused(Refusal.ANOTHER_VERSION));
    assertThat(put(PLATFORM, OPEN, new Precondition.Version(2)))
        .isEqualTo(new Refused(Refusal.ANOTHER_VERSION));
    assertThat(put(PLATFORM, OPEN, new Precondition.Version(1))).isInstanceOf(Changed.class);
  }

  @Test
  void onlySuperUsersOperatorsAndPlatformsChangeAnAccount() {
    var sam = person("sam@acme.example", false);
    assertThat(put(sam, ACME, ANYTHING)).isEqualTo(new Refused(Refusal.NOT_ALLOWED));
    assertThat(put(person("olga@aval.example", true), ACME, ANYTHING)).isInstanceOf(Created.class);
    assertThat(put(person("rita@acme.example", false), OPEN, ANYTHING))
        .isEqualTo(new Refused(Refusal.NOT_ALLOWED));
    assertThat(put(person("victor@other.example", false), OPEN, ANYTHING))
        .isEqualTo(new Refused(Refusal.NOT_ALLOWED));
    assertThat(put(sam, OPEN, ANYTHING)).isInstanceOf(Changed.class);
  }

  @Test
  void eachMemberIsThereOnceAndInATimeZoneThereIs() {
    var odd = new Member("SAM@acme.example", "Sam", null, "Europe/Atlantis", List.of(), null, true);
    var draft = new AccountDraft("Acme", true, List.of(SAM, odd), ACME.settings());
    assertThat(put(PLATFORM, draft, ANYTHING))
        .isInstanceOfSatisfying(
            Unacceptable.class,
            it ->
                assertThat(it.objections())
                    .extracting(why -> why.pointer() + " " + why.code())
                    .containsExactly("/members/1/email repeated", "/members/1/zone format"));
  }

  @Test
  void whoeverWasAcceptedIsAddedOnceAndStaysRemovedWhenRemoved() {
    put(PLATFORM, OPEN, ANYTHING);
    var nina = new Person("Nina@acme.example", null, "fr");
    var accepted = List.of(admission(nina, 2), admission(nina, 2));
    new Admitting(accounts()).admit(accepted);
    assertThat(accounts().find(CODE).orElseThrow().members())
        .containsExactly(
            SAM,
            new Member(
                "nina@acme.example", "nina@acme.example", "fr", null, List.of(), null, true));
    put(PLATFORM, OPEN, ANYTHING);
    new Admitting(accounts()).admit(accepted);
    assertThat(accounts().find(CODE).orElseThrow().members()).containsExactly(SAM);
  }

  private static Admission admission(Person person, long seq) {
    return new Admission(CODE, person, new Cause("aval.sync-c1", seq, "c1." + seq, null));
  }

  static Actor person(String email, boolean operator) {
    return new Actor.Individual(new Person(email, "Somebody", null), operator);
  }
}
