package dev.aval.approval;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Member;
import dev.aval.approval.accounts.Right;
import dev.aval.approval.deciding.Actor.SignedIn;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Decision;
import dev.aval.approval.deciding.Evidence;
import dev.aval.approval.deciding.Evidence.Channel;
import dev.aval.approval.deciding.Question;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Grounds;
import dev.aval.approval.planning.Plan;
import dev.aval.approval.planning.Stage;
import dev.aval.approval.planning.Terms;
import dev.aval.approval.policy.Assurance;
import dev.aval.approval.policy.Lapse;
import dev.aval.approval.policy.Policy.Order;
import dev.aval.approval.policy.Policy.Repeat;
import dev.aval.approval.policy.Quorum;
import dev.aval.approval.requests.Money;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Reminders;
import dev.aval.approval.requests.Request;
import dev.aval.approval.requests.RequestEvent.Submitted;
import dev.aval.approval.requests.Revision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// The account of all examples: Sam is its super user, Anna and Bruno approve, Rita asks.
public final class Acme {
  public static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
  public static final String ID = "rojgmo5bmhrvddteeolyznjjhd";
  public static final Person RITA = new Person("rita@acme.example", "Rita", "fr");
  public static final Person PAUL = new Person("paul@client.example", "Paul", "fr");
  public static final Approver ANNA =
      new Approver("anna@acme.example", "Anna", "fr", "Europe/Paris", Grounds.APPROVAL, null);
  public static final Approver BRUNO =
      new Approver("bruno@acme.example", "Bruno", "en", null, Grounds.APPROVAL, null);

  private Acme() {}

  public static Account account() {
    return account(true);
  }

  public static Account account(boolean mode) {
    return new Account(
        "ACC-1001",
        7,
        "Acme",
        mode,
        List.of(
            member("sam@acme.example", "Sam", "en", Right.SUPER_USER),
            member("anna@acme.example", "Anna", "fr", Right.APPROVAL),
            member("bruno@acme.example", "Bruno", "en", Right.APPROVAL, Right.ACCOUNTING),
            member("rita@acme.example", "Rita", "fr")),
        null);
  }

  /// As it is after somebody has left.
  public static Account without(String email) {
    var it = account();
    var others = it.members().stream().filter(m -> !m.email().equals(email)).toList();
    return new Account(it.code(), it.version() + 1, it.name(), true, others, null);
  }

  public static Member member(String email, String name, String locale, Right... rights) {
    return new Member(email, name, locale, "Europe/Paris", Set.of(rights), 0, true);
  }

  public static Submitted submitted(String type, Person requester, Person... named) {
    return submitted(ID, type, 1, requester, named);
  }

  public static Submitted submitted(
      String id, String type, int revision, Person requester, Person... named) {
    return new Submitted(
        new Request(id, "ACC-1001", type, "po-4711", "/shop/eu"),
        revision(revision, requester),
        7,
        List.of(named),
        null,
        null);
  }

  public static Revision revision(int number, Person requester) {
    return new Revision(
        number,
        digest(number),
        "Wildcard certificate example.org",
        "2 years",
        "Needed before Friday",
        requester,
        null,
        new Money(new BigDecimal("120.50"), "EUR"),
        "{\"costCentre\":\"CC-42\"}",
        NOW);
  }

  public static Pending pending(Approver... approvers) {
    return pending(plan(approvers));
  }

  public static Pending pending(Plan plan) {
    var question = question(1, plan, NOW);
    return Pending.of(submitted("order", RITA).request(), question, NOW, List.of());
  }

  public static Question question(int revision, Plan plan, Instant at) {
    return Question.of(revision(revision, RITA), "Acme", plan, at);
  }

  /// Any of them.
  public static Plan plan(Approver... approvers) {
    return plan(new Stage("Approval", List.of(approvers), Quorum.ANY, Quorum.ANY));
  }

  public static Plan plan(Stage... stages) {
    return new Plan("any-of@1", List.of(stages), terms(), null);
  }

  public static Terms terms() {
    return new Terms(
        Order.SEQUENTIAL,
        Repeat.COUNTS,
        false,
        Lapse.EXPIRE,
        null,
        Reminders.DEFAULT,
        Assurance.L0,
        0);
  }

  /// Somebody the request names.
  public static Approver named(Person it) {
    return Approver.person(it, Grounds.NAMED);
  }

  public static Decision decision(String by, Choice choice, String reason) {
    return decision(ID, by, choice, reason, 1);
  }

  public static Decision decision(
      String id, String by, Choice choice, String reason, int revision) {
    return new Decision(
        id, new SignedIn(by, false), choice, reason, revision, digest(revision), evidence());
  }

  private static String digest(int revision) {
    return "%064d".formatted(revision);
  }

  public static Evidence evidence() {
    return new Evidence(Channel.API, null, null, null, null);
  }
}
