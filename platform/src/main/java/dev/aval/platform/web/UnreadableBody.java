package dev.aval.platform.web;

import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// A body that is not JSON (400), or JSON that does not fit (422), with the place.
final class UnreadableBody {
  private UnreadableBody() {}

  static Problem problem(HttpMessageNotReadableException error) {
    return switch (error.getCause()) {
      case UnrecognizedPropertyException unknown ->
          misfit(
              new Fault(
                  pointer(unknown.getPath()),
                  "unknown-field",
                  "Unknown field '%s'".formatted(unknown.getPropertyName())));
      case MismatchedInputException misfit ->
          misfit(
              new Fault(pointer(misfit.getPath()), "wrong-type", expected(misfit.getTargetType())));
      case DatabindException misfit ->
          misfit(new Fault(pointer(misfit.getPath()), "wrong-type", "Expected another value"));
      case JacksonException syntax -> unreadable(syntax.getOriginalMessage());
      case null, default -> unreadable("Expected a JSON body");
    };
  }

  /// In the caller's words: what the parser says names our classes.
  private static String expected(@Nullable Class<?> wanted) {
    if (wanted == null) return "Expected another value";
    if (wanted.isEnum())
      return "Expected one of "
          + Stream.of(wanted.getEnumConstants()).map(String::valueOf).toList();
    if (wanted == boolean.class || wanted == Boolean.class) return "Expected true or false";
    if (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted)) return "Expected a number";
    if (Temporal.class.isAssignableFrom(wanted)) return "Expected a time or day (ISO 8601)";
    if (CharSequence.class.isAssignableFrom(wanted)) return "Expected a text";
    if (Iterable.class.isAssignableFrom(wanted)) return "Expected a list";
    return "Expected an object";
  }

  private static Problem misfit(Fault fault) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "invalid-body",
            "The body does not fit its description")
        .faults(List.of(fault));
  }

  private static Problem unreadable(String why) {
    return Problem.of(HttpStatus.BAD_REQUEST, "unreadable-body", "The body is not readable JSON")
        .fault("", "unreadable", why);
  }

  private static String pointer(List<JacksonException.Reference> path) {
    var pointer = new StringBuilder();
    for (var step : path) {
      pointer.append('/');
      if (step.getPropertyName() == null) pointer.append(step.getIndex());
      else pointer.append(escape(step.getPropertyName()));
    }
    return pointer.toString();
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
