package dev.aval.approval.planning;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Right;
import dev.aval.approval.planning.Asking.Asked;
import dev.aval.approval.planning.Asking.Exemption;
import dev.aval.approval.planning.Asking.Nobody;
import dev.aval.approval.planning.Asking.NotNeeded;
import dev.aval.approval.planning.Explanation.Miss;
import dev.aval.approval.planning.Explanation.PassedOver;
import dev.aval.approval.policy.Assurance;
import dev.aval.approval.policy.AssuranceRule;
import dev.aval.approval.policy.Expressions;
import dev.aval.approval.policy.Lapse;
import dev.aval.approval.policy.Policy;
import dev.aval.approval.policy.Quorum;
import dev.aval.approval.policy.Selector;
import dev.aval.approval.policy.StageRule;
import dev.aval.approval.requests.Reminders;
import dev.aval.approval.requests.Request;
import dev.aval.approval.requests.RequestEvent.Submitted;
import dev.aval.approval.requests.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts a policy on a request: a pure function of the two, the account and the moment.
///
/// The requester is never asked for his own request, and never exempt because the request names
/// him: only a right in the account exempts. Nobody is exempt on a way by which nobody is known for
/// sure: what came by an order link always waits, whatever mode and policy say (T21, X5).
public final class Planning {
  /// The stage of those whom the request names, where nothing is held.
  public static final String NAMED = "named";

  /// The stage of what nobody is known to have sent, where the policy has none for it.
  public static final String UNPROVEN = "unproven";

  private final Expressions expressions;

  public Planning(Expressions expressions) {
    this.expressions = expressions;
  }

  /// @param book the policies that may apply, the nearest first; the last is for everything
  public Asking plan(List<Policy> book, Account account, Submitted submitted, Instant now) {
    var fit = fit(book, account, submitted, (_, _) -> {});
    return plan(fit.policy(), fit.choosing(), submitted, now);
  }

  /// The same with its reasons, for people.
  public Explanation explain(List<Policy> book, Account account, Submitted submitted, Instant now) {
    var passedOver = new ArrayList<PassedOver>();
    var fit = fit(book, account, submitted, (it, why) -> passedOver.add(new PassedOver(it, why)));
    var asking = plan(fit.policy(), fit.choosing(), submitted, now);
    var later =
        escalation(
            asking.plan(),
            account,
            submitted.request(),
            submitted.revision(),
            asking.plan().stages().stream()
                .flatMap(it -> it.approvers().stream())
                .map(Approver::email)
                .toList());
    return new Explanation(
        passedOver, fit.policy(), asking, Rounds.of(fit.policy(), fit.choosing(), asking), later);
  }

  private record Fit(Policy policy, Choosing choosing) {}

  private Fit fit(
      List<Policy> book,
      Account account,
      Submitted submitted,
      BiConsumer<Policy, Miss> passedOver) {
    for (var policy : book) {
      if (policy.isFor(submitted.request().type())) {
        var choosing = choosing(account, submitted, policy.beneficiaryBarred());
        if (choosing.holds(policy.when())) return new Fit(policy, choosing);
        passedOver.accept(policy, Miss.CONDITION);
      } else {
        passedOver.accept(policy, Miss.TYPE);
      }
    }
    throw new IllegalArgumentException(
        "Expected to find a policy for type '%s', but none of %d is for it"
            .formatted(submitted.request().type(), book.size()));
  }

  /// Who is asked when those who were asked keep silent, or nobody is left: whom the policy says,
  /// else the level above, else the super users.
  ///
  /// @param asked folded addresses of those who were asked before
  public List<Approver> escalation(
      Plan plan, Account account, Request request, Revision revision, Collection<String> asked) {
    var terms = plan.terms();
    var choosing =
        Choosing.of(expressions, account, request, revision, List.of(), terms.beneficiaryBarred());
    var rule = terms.escalation();
    return rule == null || rule.to().isEmpty()
        ? choosing.above(asked)
        : choosing.people(rule.to()).stream().filter(it -> !asked.contains(it.email())).toList();
  }

  private static Asking plan(Policy policy, Choosing choosing, Submitted submitted, Instant now) {
    var account = choosing.account();
    var terms = terms(policy, choosing, submitted);
    var nothing = new Plan(policy.reference(), List.of(), terms, null);
    var held = held(policy, account) || submitted.unproven();
    if (!held && submitted.approvers().isEmpty()) {
      return new NotNeeded(nothing, Exemption.MODE_OFF);
    }
    if (held
        && policy.selfExemption()
        && !submitted.unproven()
        && account.isApprover(submitted.revision().requester().email())) {
      return new NotNeeded(nothing, Exemption.SELF_EXEMPT);
    }
    var stages = held ? stages(policy, choosing, submitted) : List.of(named(choosing));
    if (stages.isEmpty()) return new NotNeeded(nothing, Exemption.NO_STAGE);
    var plan =
        new Plan(
            policy.reference(),
            stages,
            terms,
            deadline(policy, submitted, now),
            submitted.unproven() ? null : heldBy(policy, submitted, account));
    return stages.stream().allMatch(Stage::isReachable)
            || policy.nobody() == Policy.Nobody.OPERATORS
            || submitted.unproven()
        ? new Asked(plan)
        : new Nobody(plan);
  }

  static boolean held(Policy policy, Account account) {
    return account.approvalMode() || policy.alwaysHeld();
  }

  /// Without the mode nobody would be asked.
  private static @Nullable Long heldBy(Policy policy, Submitted submitted, Account account) {
    return policy.alwaysHeld() || !submitted.approvers().isEmpty() ? null : account.version();
  }

  /// What is unproven waits for the approvers of the account where no stage is for it.
  private static List<Stage> stages(Policy policy, Choosing choosing, Submitted submitted) {
    var stages =
        policy.stages().stream()
            .filter(it -> choosing.holds(it.when()))
            .map(it -> stage(policy, it, choosing, submitted))
            .toList();
    return stages.isEmpty() && submitted.unproven() ? List.of(anybody(choosing)) : stages;
  }

  private static Stage anybody(Choosing choosing) {
    var approvers = choosing.people(List.of(Selector.right(Right.APPROVAL.name())));
    return new Stage(UNPROVEN, approvers, Quorum.ANY, Quorum.ANY);
  }

  private static Stage stage(
      Policy policy, StageRule rule, Choosing choosing, Submitted submitted) {
    var people = choosing.people(rule.approvers());
    var stage = new Stage(rule.name(), people, rule.quorum(), rule.refusal());
    var alone = policy.nobody() == Policy.Nobody.REFUSE && !submitted.unproven();
    return stage.isReachable() || alone
        ? stage
        : stage.with(choosing.above(people.stream().map(Approver::email).toList()));
  }

  private static Stage named(Choosing choosing) {
    return new Stage(NAMED, choosing.people(List.of(Selector.named())), Quorum.ANY, Quorum.ANY);
  }

  private Choosing choosing(Account account, Submitted submitted, boolean beneficiaryBarred) {
    return Choosing.of(
        expressions,
        account,
        submitted.request(),
        submitted.revision(),
        submitted.approvers(),
        beneficiaryBarred);
  }

  private static Terms terms(Policy policy, Choosing choosing, Submitted submitted) {
    var deadline = policy.deadline();
    return new Terms(
        policy.order(),
        policy.repeat(),
        policy.beneficiaryBarred(),
        deadline == null ? Lapse.EXPIRE : deadline.then(),
        policy.escalation(),
        reminders(policy, choosing.account(), submitted),
        assurance(policy, choosing),
        policy.undoSeconds());
  }

  private static Assurance assurance(Policy policy, Choosing choosing) {
    return policy.assurance().stream()
        .filter(it -> choosing.holds(it.when()))
        .map(AssuranceRule::level)
        .max(Comparator.naturalOrder())
        .orElse(Assurance.L0);
  }

  private static Reminders reminders(Policy policy, Account account, Submitted submitted) {
    return Stream.of(submitted.reminders(), policy.reminders(), account.reminders())
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElse(Reminders.DEFAULT);
  }

  private static @Nullable Instant deadline(Policy policy, Submitted submitted, Instant now) {
    if (submitted.deadline() != null) return submitted.deadline();
    var rule = policy.deadline();
    return rule == null ? null : now.plusSeconds(rule.afterSeconds());
  }
}
