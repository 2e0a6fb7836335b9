package dev.aval.approval.policy;

import java.util.List;
import java.util.Optional;

/// What expressions say of a request.
public interface Expressions {
  /// Whether it holds. An expression that fails on a request holds: in doubt somebody is asked.
  boolean holds(Expression condition, Circumstances request);

  /// The addresses it gives; none when it fails.
  List<String> people(Expression rule, Circumstances request);

  /// Why it fails on this request, if it does.
  Optional<String> failure(Expression expression, Circumstances request);

  /// What is wrong with a condition, if anything.
  Optional<String> faultOfCondition(Expression condition);

  /// What is wrong with a rule that has to give one address or a list of them.
  Optional<String> faultOfRule(Expression rule);
}
