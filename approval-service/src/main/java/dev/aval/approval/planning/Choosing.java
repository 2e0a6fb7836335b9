package dev.aval.approval.planning;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Member;
import dev.aval.approval.accounts.Right;
import dev.aval.approval.policy.Circumstances;
import dev.aval.approval.policy.Expression;
import dev.aval.approval.policy.Expressions;
import dev.aval.approval.policy.Selector;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Request;
import dev.aval.approval.requests.Revision;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds the people whom selectors mean for one request, each once; never its requester, and not
/// its beneficiary where he is barred.
record Choosing(
    Expressions expressions,
    Account account,
    Revision revision,
    List<Person> named,
    boolean beneficiaryBarred,
    Circumstances facts) {
  static Choosing of(
      Expressions expressions,
      Account account,
      Request request,
      Revision revision,
      List<Person> named,
      boolean beneficiaryBarred) {
    var member = account.member(revision.requester().email());
    var facts =
        new Circumstances(
            request.type(),
            account.code(),
            request.source(),
            revision.amount(),
            Person.fold(revision.requester().email()),
            member.isPresent(),
            member.map(Member::level).orElse(0),
            member.map(Choosing::rights).orElse(List.of()),
            named.size(),
            revision.data());
    return new Choosing(expressions, account, revision, named, beneficiaryBarred, facts);
  }

  boolean holds(Expression condition) {
    return expressions.holds(condition, facts);
  }

  Optional<String> failure(Expression condition) {
    return expressions.failure(condition, facts);
  }

  List<Approver> people(List<Selector> selectors) {
    var found = new LinkedHashMap<String, Approver>();
    selectors.stream()
        .flatMap(this::people)
        .filter(this::mayDecide)
        .forEach(it -> found.merge(it.email(), it, Approver::or));
    return List.copyOf(found.values());
  }

  /// Who is there when nobody else is: the level above those who were asked, else the super users.
  List<Approver> above(Collection<String> asked) {
    var highest =
        asked.stream()
            .flatMap(it -> account.member(it).stream())
            .mapToInt(Member::level)
            .max()
            .orElse(0);
    var above = others(it -> it.level() > highest, asked);
    return above.isEmpty() ? others(it -> it.has(Right.SUPER_USER), asked) : above;
  }

  private List<Approver> others(Predicate<Member> wanted, Collection<String> asked) {
    return members(wanted, Grounds.ESCALATION)
        .filter(this::mayDecide)
        .filter(it -> !asked.contains(it.email()))
        .toList();
  }

  private boolean mayDecide(Approver it) {
    var beneficiary = beneficiaryBarred ? revision.onBehalfOf() : null;
    return !revision.requester().is(it.email())
        && (beneficiary == null || !beneficiary.is(it.email()));
  }

  private Stream<Approver> people(Selector it) {
    return switch (it.kind()) {
      case EMAIL -> Stream.of(known(it.value(), Grounds.EMAIL));
      case RIGHT -> withRight(Right.valueOf(it.value()));
      case LEVEL -> {
        var least = Integer.parseInt(it.value());
        yield members(member -> member.level() >= least, Grounds.LEVEL);
      }
      case RULE ->
          expressions.people(new Expression(it.value()), facts).stream()
              .map(email -> known(email, Grounds.RULE));
      case NAMED -> named.stream().map(this::named);
      case NOTIFIED -> members(Member::notified, Grounds.NOTIFIED);
    };
  }

  /// The super user approves by default (T8).
  private Stream<Approver> withRight(Right right) {
    return switch (right) {
      case APPROVAL -> members(Member::approves, Grounds.APPROVAL);
      case SUPER_USER -> members(it -> it.has(right), Grounds.SUPER_USER);
      case ACCOUNTING -> members(it -> it.has(right), Grounds.ACCOUNTING);
    };
  }

  private Stream<Approver> members(Predicate<Member> wanted, Grounds why) {
    return account.members().stream().filter(wanted).map(it -> Approver.member(it, why));
  }

  /// What the account knows of somebody serves to write to him in his language.
  private Approver known(String email, Grounds why) {
    return account
        .member(email)
        .map(it -> Approver.member(it, why))
        .orElseGet(() -> Approver.person(new Person(email, null, null), why));
  }

  private Approver named(Person it) {
    return account
        .member(it.email())
        .map(member -> Approver.member(member, Grounds.NAMED))
        .orElseGet(() -> Approver.person(it, Grounds.NAMED));
  }

  private static List<String> rights(Member it) {
    return it.rights().stream().map(Right::name).sorted().toList();
  }
}
