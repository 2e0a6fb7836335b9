package dev.aval.approval.simulating;

import dev.aval.approval.absence.StandIns;
import dev.aval.approval.deciding.Deputies;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Explanation;
import dev.aval.approval.planning.Plan;
import dev.aval.approval.planning.Stage;
import dev.aval.approval.policy.Policy.Order;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Who would act in the place of those who are asked: today's deputies, and those who are asked
/// besides when they keep silent (N2). The same people as where it happens.
public final class InTheirPlace {
  private final StandIns standIns;
  private final Deputies deputies;

  public InTheirPlace(StandIns standIns, Deputies deputies) {
    this.standIns = standIns;
    this.deputies = deputies;
  }

  /// By folded address of whoever is asked and away; never those who may not decide this one.
  Map<String, List<Person>> today(Explanation why, Trial trial, Instant now) {
    var asked =
        why.asking().plan().stages().stream()
            .flatMap(it -> it.approvers().stream())
            .map(Approver::email)
            .toList();
    var found = new HashMap<String, List<Person>>();
    standIns
        .of(asked, trial.account(), trial.type(), now)
        .forEach((absent, them) -> {
          var able = them.stream().filter(barred(why, trial).negate()).toList();
          if (!able.isEmpty()) found.put(absent, able);
        });
    return found;
  }

  /// Where the policy names nobody, the standing deputies of those who are asked first come before
  /// the level above.
  List<Approver> later(Explanation why, Trial trial) {
    var plan = why.asking().plan();
    var rule = plan.terms().escalation();
    if (rule != null && !rule.to().isEmpty()) return why.later();
    var all = plan.stages().stream().flatMap(it -> it.approvers().stream()).toList();
    var silent = first(plan).flatMap(it -> it.approvers().stream()).toList();
    var named = deputies.standing(silent.stream().map(Approver::email).toList());
    var delegates =
        silent.stream()
            .flatMap(
                it -> Stream.ofNullable(named.get(it.email())).map(d -> Approver.delegate(d, it)))
            .filter(it -> !barred(why, trial).test(it.person()))
            .filter(it -> all.stream().noneMatch(asked -> asked.email().equals(it.email())))
            .toList();
    return delegates.isEmpty() ? why.later() : delegates;
  }

  private static Stream<Stage> first(Plan plan) {
    return plan.terms().order() == Order.PARALLEL
        ? plan.stages().stream()
        : plan.stages().stream().limit(1);
  }

  private static Predicate<Person> barred(Explanation why, Trial trial) {
    var beneficiary = why.asking().plan().terms().beneficiaryBarred() ? trial.onBehalfOf() : null;
    return it ->
        it.is(trial.requester().email()) || (beneficiary != null && it.is(beneficiary.email()));
  }
}
