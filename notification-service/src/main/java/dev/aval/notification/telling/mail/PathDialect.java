package dev.aval.notification.telling.mail;

import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/// The usual one, but for how variables are read.
final class PathDialect extends SpringStandardDialect {
  private final Paths paths = new Paths();

  @Override
  public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
    return paths;
  }
}
