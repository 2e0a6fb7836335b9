package dev.aval.approval.simulating.web;

import dev.aval.approval.drafting.Book;
import dev.aval.approval.drafting.Book.Origin;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Asking;
import dev.aval.approval.planning.Asking.Exemption;
import dev.aval.approval.planning.Explanation.Miss;
import dev.aval.approval.planning.Explanation.Round;
import dev.aval.approval.planning.Grounds;
import dev.aval.approval.planning.Stage;
import dev.aval.approval.policy.Assurance;
import dev.aval.approval.policy.Lapse;
import dev.aval.approval.policy.Policy;
import dev.aval.approval.policy.Quorum;
import dev.aval.approval.requests.Reminders;
import dev.aval.approval.simulating.Forecast;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The answer of the simulator.
///
/// @param result `ASKED`, `NOT_NEEDED` (see `because`) or `NOBODY`: refused at once, since a stage
///   could not be passed
/// @param deputies who could answer today in the place of somebody who is asked
/// @param passedOver nearer policies that do not apply, in the order in which they were tried
record ForecastBody(
    String account,
    String type,
    Instant at,
    String result,
    @Nullable Exemption because,
    PolicyName policy,
    List<PassedOverBody> passedOver,
    Policy.Order order,
    Policy.Repeat repeat,
    List<RoundBody> stages,
    List<DeputyBody> deputies,
    @Nullable DeadlineBody deadline,
    @Nullable EscalationBody escalation,
    Reminders reminders,
    Assurance assurance,
    int undoSeconds) {

  record PolicyName(String policyId, int version, String name, Origin origin) {
    static PolicyName of(Policy it, Book book) {
      return new PolicyName(it.id(), it.version(), it.name(), book.origin(it));
    }
  }

  record PassedOverBody(PolicyName policy, Miss because, Set<String> types, String when) {}

  record ApproverBody(String email, @Nullable String name, Grounds why) {
    static ApproverBody of(Approver it) {
      return new ApproverBody(it.email(), it.name(), it.why());
    }
  }

  /// @param insteadOf the address of whoever is asked
  record DeputyBody(String email, @Nullable String name, String insteadOf) {
    static List<DeputyBody> of(Forecast it) {
      return it.deputies().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .flatMap(away ->
              away.getValue().stream()
                  .map(who -> new DeputyBody(who.email(), who.name(), away.getKey())))
          .toList();
    }
  }

  /// @param failure why the condition could not be evaluated, in which case it holds
  /// @param needed how many approvals it takes, `toRefuse` how many refusals end it
  record RoundBody(
      String name,
      String when,
      boolean takesPlace,
      @Nullable String failure,
      List<ApproverBody> approvers,
      String quorum,
      int needed,
      String refusal,
      int toRefuse,
      boolean reachable) {
    static RoundBody of(Round it) {
      var rule = it.rule();
      var stage =
          it.stage().orElse(new Stage(rule.name(), List.of(), rule.quorum(), rule.refusal()));
      return new RoundBody(
          rule.name(),
          rule.when().text(),
          it.stage().isPresent(),
          it.failure().orElse(null),
          stage.approvers().stream().map(ApproverBody::of).toList(),
          rule.quorum().text(),
          needed(rule.quorum(), stage),
          rule.refusal().text(),
          needed(rule.refusal(), stage),
          it.stage().filter(Stage::isReachable).isPresent());
    }

    private static int needed(Quorum quorum, Stage stage) {
      return stage.approvers().isEmpty() ? 0 : quorum.of(stage.size());
    }
  }

  record DeadlineBody(Instant at, Lapse then) {}

  record EscalationBody(Instant at, List<ApproverBody> approvers) {}

  static ForecastBody of(Forecast it) {
    var why = it.explanation();
    var plan = why.asking().plan();
    return new ForecastBody(
        it.trial().account(),
        it.trial().type(),
        it.at(),
        result(why.asking()),
        why.asking() instanceof Asking.NotNeeded(_, var because) ? because : null,
        PolicyName.of(why.policy(), it.book()),
        why.passedOver().stream()
            .map(over ->
                new PassedOverBody(
                    PolicyName.of(over.policy(), it.book()),
                    over.because(),
                    over.policy().types(),
                    over.policy().when().text()))
            .toList(),
        plan.terms().order(),
        plan.terms().repeat(),
        why.rounds().stream().map(RoundBody::of).toList(),
        DeputyBody.of(it),
        Optional.ofNullable(plan.deadline())
            .map(at -> new DeadlineBody(at, plan.terms().lapse()))
            .orElse(null),
        it.escalatedAt()
            .map(at -> new EscalationBody(at, it.later().stream().map(ApproverBody::of).toList()))
            .orElse(null),
        plan.terms().reminders(),
        plan.terms().assurance(),
        plan.terms().undoSeconds());
  }

  private static String result(Asking it) {
    return switch (it) {
      case Asking.Asked _ -> "ASKED";
      case Asking.NotNeeded _ -> "NOT_NEEDED";
      case Asking.Nobody _ -> "NOBODY";
    };
  }
}
