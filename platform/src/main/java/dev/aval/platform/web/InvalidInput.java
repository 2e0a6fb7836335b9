package dev.aval.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/// What bean validation found, with JSON pointers.
final class InvalidInput {
  private InvalidInput() {}

  static Problem problem(MethodArgumentNotValidException error) {
    return invalid(
        error.getBindingResult().getAllErrors().stream().map(InvalidInput::fault).toList());
  }

  static Problem problem(HandlerMethodValidationException error) {
    return invalid(
        error.getParameterValidationResults().stream()
            .flatMap(result ->
                result.getResolvableErrors().stream()
                    .map(found ->
                        found instanceof ObjectError object
                            ? fault(object)
                            : new Fault(
                                "/" + result.getMethodParameter().getParameterName(),
                                code(found.getCodes()),
                                Objects.toString(found.getDefaultMessage(), ""))))
            .toList());
  }

  private static Problem invalid(List<Fault> faults) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "invalid-body",
            "The body does not fit its description")
        .faults(faults);
  }

  private static Fault fault(ObjectError error) {
    var pointer = error instanceof FieldError field ? pointer(field.getField()) : "";
    return new Fault(
        pointer, code(error.getCodes()), Objects.toString(error.getDefaultMessage(), ""));
  }

  /// `members[0].email` becomes `/members/0/email`.
  private static String pointer(String path) {
    return "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
  }

  /// The constraint's name, `NotBlank` as `not-blank`: the last, most general code.
  private static String code(String @Nullable [] codes) {
    if (codes == null || codes.length == 0) return "invalid";
    return codes[codes.length - 1].replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
