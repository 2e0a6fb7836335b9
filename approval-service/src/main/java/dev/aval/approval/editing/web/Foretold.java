package dev.aval.approval.editing.web;

import dev.aval.approval.drafting.Book.Origin;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Asking;
import dev.aval.approval.planning.Explanation.Round;
import dev.aval.approval.planning.Plan;
import dev.aval.approval.planning.Stage;
import dev.aval.approval.policy.Policy;
import dev.aval.approval.policy.Quorum;
import dev.aval.approval.policy.StageRule;
import dev.aval.approval.requests.Person;
import dev.aval.approval.simulating.Forecast;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A forecast as the page says it.
record Foretold(
    String result,
    Policy policy,
    Origin origin,
    List<Over> passedOver,
    List<StageText> stages,
    boolean atOnce,
    Plan plan,
    @Nullable Instant escalatedAt,
    List<Approver> later,
    Forecast forecast) {

  record Over(Policy policy, Origin origin, String because) {}

  /// How many of how many: `kind` chooses the words.
  record Takes(String kind, int n, int people) {
    static Takes of(Quorum it, Stage stage) {
      var people = stage.size();
      return new Takes(it.kind().name(), it.of(people), people);
    }
  }

  record StageText(
      StageRule rule,
      boolean takesPlace,
      boolean reachable,
      @Nullable String failure,
      List<Approver> people,
      Takes quorum,
      Takes refusal) {
    static StageText of(Round it) {
      var rule = it.rule();
      var none = new Stage(rule.name(), List.of(), rule.quorum(), rule.refusal());
      var stage = it.stage().orElse(none);
      return new StageText(
          rule,
          it.stage().isPresent(),
          stage.isReachable(),
          it.failure().orElse(null),
          stage.approvers(),
          Takes.of(rule.quorum(), stage),
          Takes.of(rule.refusal(), stage));
    }
  }

  static Foretold of(Forecast it) {
    var why = it.explanation();
    var plan = why.asking().plan();
    return new Foretold(
        result(why.asking()),
        why.policy(),
        it.book().origin(why.policy()),
        why.passedOver().stream()
            .filter(over -> it.book().origin(over.policy()) != Origin.PROFILE)
            .map(over ->
                new Over(over.policy(), it.book().origin(over.policy()), over.because().name()))
            .toList(),
        why.rounds().stream().map(StageText::of).toList(),
        plan.terms().order() == Policy.Order.PARALLEL,
        plan,
        it.escalatedAt().orElse(null),
        it.later(),
        it);
  }

  public List<Person> deputiesOf(Approver who) {
    return forecast.deputiesOf(who);
  }

  private static String result(Asking it) {
    return switch (it) {
      case Asking.Asked _ -> "ASKED";
      case Asking.NotNeeded(_, var because) -> because.name();
      case Asking.Nobody _ -> "NOBODY";
    };
  }
}
