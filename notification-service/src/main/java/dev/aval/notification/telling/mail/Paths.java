package dev.aval.notification.telling.mail;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/// Reads `${message.about.title}` from records by itself. Spring's language can compile no
/// expression that begins at a map of variables, and interprets it each time: half of what writing
/// a mail costs. Whatever is no path is still its.
final class Paths implements IStandardVariableExpressionEvaluator {
  private static final Pattern PATH = Pattern.compile("[a-zA-Z]\\w*(\\.[a-zA-Z]\\w*)*");
  private static final ClassValue<Map<String, Method>> READERS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private final Map<String, Optional<List<String>>> known = new ConcurrentHashMap<>();

  @Override
  public @Nullable Object evaluate(
      IExpressionContext context,
      IStandardVariableExpression expression,
      StandardExpressionExecutionContext how) {
    var path = known.computeIfAbsent(expression.getExpression(), Paths::parse);
    return path.isPresent()
        ? read(context, path.get())
        : SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, expression, how);
  }

  private static Optional<List<String>> parse(String text) {
    return PATH.matcher(text).matches() && !List.of("true", "false", "null").contains(text)
        ? Optional.of(List.of(text.split("\\.")))
        : Optional.empty();
  }

  private static @Nullable Object read(IExpressionContext context, List<String> path) {
    Object value = context.getVariable(path.getFirst());
    for (int i = 1; i < path.size(); i++) {
      if (value == null) {
        throw new IllegalStateException("Expected '%s', but there is none".formatted(path));
      }
      value = read(value, path.get(i));
    }
    return value;
  }

  private static @Nullable Object read(Object value, String name) {
    try {
      return READERS
          .get(value.getClass())
          .computeIfAbsent(name, it -> reader(value.getClass(), it))
          .invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Expected to read '%s'".formatted(name), e);
    }
  }

  /// Records of this module alone: their components are read as they are called.
  private static Method reader(Class<?> type, String name) {
    try {
      var reader = type.getMethod(name);
      reader.setAccessible(true);
      return reader;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(
          "Expected '%s' of %s, but there is none".formatted(name, type.getSimpleName()), e);
    }
  }
}
