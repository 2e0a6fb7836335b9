package dev.aval.approval.drafting;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Right;
import dev.aval.approval.policy.Lapse;
import dev.aval.approval.policy.Policy;
import dev.aval.approval.policy.Quorum;
import dev.aval.approval.policy.Selector;
import dev.aval.approval.policy.StageRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds stages that could never pass, as far as can be told before a request is there: nobody to
/// ask, fewer people than answers it takes, silence that is followed by the same people for ever.
final class Reach {
  private final List<Flaw> flaws = new ArrayList<>();
  private final Optional<Account> account;

  private Reach(Optional<Account> account) {
    this.account = account;
  }

  static List<Flaw> flaws(Policy policy, Optional<Account> account) {
    var reach = new Reach(account);
    for (var i = 0; i < policy.stages().size(); i++) reach.stage(i, policy.stages().get(i));
    reach.escalation(policy);
    return List.copyOf(reach.flaws);
  }

  private void stage(int number, StageRule stage) {
    var place = "/stages/%d".formatted(number);
    for (var i = 0; i < stage.approvers().size(); i++) {
      if (isNobody(stage.approvers().get(i))) {
        add(
            "%s/approvers/%d".formatted(place, i),
            "unreachable",
            "Expected somebody in the account whom this means, but there is nobody");
      }
    }
    var most = most(stage.approvers());
    if (most.isPresent() && stage.quorum().of(most.get()) > most.get()) {
      add(place + "/quorum", "unreachable", tooMany(most.get(), stage.quorum()));
    }
    if (most.isPresent() && stage.refusal().of(most.get()) > most.get()) {
      add(place + "/refusal", "unreachable", tooMany(most.get(), stage.refusal()));
    }
  }

  private void escalation(Policy policy) {
    var rule = policy.escalation();
    var deadline = policy.deadline();
    if (rule == null) return;
    var asked = new HashSet<Selector>();
    policy.stages().forEach(it -> asked.addAll(it.approvers()));
    if (!rule.to().isEmpty() && asked.containsAll(rule.to())) {
      add(
          "/escalation/to",
          "endless",
          "Expected others than those who are asked anyway, or silence has no end");
    }
    if (deadline != null
        && deadline.then() != Lapse.ESCALATE
        && rule.afterSeconds() >= deadline.afterSeconds()) {
      add("/escalation/after", "too-late", "Expected a time before the deadline");
    }
  }

  /// Only what the account itself decides; a rule or a request may name anybody.
  private boolean isNobody(Selector it) {
    return account.isPresent() && members(it).filter(count -> count == 0).isPresent();
  }

  private Optional<Long> members(Selector it) {
    var members = account.stream().flatMap(known -> known.members().stream());
    return switch (it.kind()) {
      case EMAIL, RULE, NAMED -> Optional.empty();
      case NOTIFIED -> Optional.of(members.filter(member -> member.notified()).count());
      case LEVEL -> {
        var least = Integer.parseInt(it.value());
        yield Optional.of(members.filter(member -> member.level() >= least).count());
      }
      case RIGHT -> {
        var right = Right.valueOf(it.value());
        yield Optional.of(
            members
                .filter(member -> right == Right.APPROVAL ? member.approves() : member.has(right))
                .count());
      }
    };
  }

  /// How many people it can be at most, where that is certain.
  private static Optional<Integer> most(List<Selector> selectors) {
    return selectors.stream().allMatch(it -> it.kind() == Selector.Kind.EMAIL)
        ? Optional.of((int) Stream.of(selectors).flatMap(List::stream).distinct().count())
        : Optional.empty();
  }

  private static String tooMany(int people, Quorum quorum) {
    return "Expected at most %d of %d people, but %s asks for %d"
        .formatted(people, people, quorum.text(), quorum.of(people));
  }

  private void add(String pointer, String code, String message) {
    flaws.add(new Flaw(pointer, code, message));
  }
}
