package dev.aval.approval.policy.cel;

import dev.aval.approval.policy.Circumstances;
import dev.aval.approval.policy.Expression;
import dev.aval.approval.policy.Expressions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Compiled once, then evaluated. CEL has no loops and no side effects; what an expression may cost
/// is bounded by its length, the limits of the parser and those of `data`.
@Component
final class CelExpressions implements Expressions {
  private static final Logger log = LoggerFactory.getLogger(CelExpressions.class);
  private static final int MOST = 10_000;

  private final Map<Expression, CelRuntime.Program> programs = new ConcurrentHashMap<>();

  @Override
  public boolean holds(Expression condition, Circumstances request) {
    if (condition.isAlways()) return true;
    try {
      return !Boolean.FALSE.equals(evaluate(condition, request));
    } catch (CelValidationException | CelEvaluationException | RuntimeException failure) {
      log.info("Condition '{}' failed and so holds: {}", condition.text(), failure.getMessage());
      return true;
    }
  }

  @Override
  public List<String> people(Expression rule, Circumstances request) {
    try {
      return switch (evaluate(rule, request)) {
        case String one -> addresses(Stream.of(one));
        case List<?> many -> addresses(many.stream());
        default -> List.of();
      };
    } catch (CelValidationException | CelEvaluationException | RuntimeException failure) {
      log.info("Rule '{}' failed and names nobody: {}", rule.text(), failure.getMessage());
      return List.of();
    }
  }

  @Override
  public Optional<String> failure(Expression expression, Circumstances request) {
    try {
      evaluate(expression, request);
      return Optional.empty();
    } catch (CelValidationException | CelEvaluationException | RuntimeException failure) {
      return Optional.of(firstLine(failure));
    }
  }

  @Override
  public Optional<String> faultOfCondition(Expression condition) {
    return fault(condition, List.of(SimpleType.BOOL, SimpleType.DYN), "true or false");
  }

  @Override
  public Optional<String> faultOfRule(Expression rule) {
    return fault(
        rule,
        List.of(
            SimpleType.STRING,
            SimpleType.DYN,
            ListType.create(SimpleType.STRING),
            ListType.create(SimpleType.DYN)),
        "an address or a list of addresses");
  }

  private Object evaluate(Expression it, Circumstances request)
      throws CelValidationException, CelEvaluationException {
    var program = programs.get(it);
    if (program == null) {
      if (programs.size() >= MOST) programs.clear();
      program = Cel.program(it.text());
      programs.put(it, program);
    }
    return program.eval(Variables.of(request));
  }

  private static Optional<String> fault(Expression it, List<CelType> wanted, String words) {
    try {
      var type = Cel.type(it.text());
      return wanted.contains(type)
          ? Optional.empty()
          : Optional.of("Expected %s, but this gives %s".formatted(words, type.name()));
    } catch (CelValidationException broken) {
      return Optional.of(firstLine(broken));
    }
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("Expected CEL");
  }

  /// What is no address at all is nobody's.
  private static List<String> addresses(Stream<?> values) {
    return values
        .filter(String.class::isInstance)
        .map(it -> ((String) it).strip())
        .filter(it -> it.length() <= 254 && it.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"))
        .limit(50)
        .toList();
  }
}
