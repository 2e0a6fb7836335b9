package dev.aval.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.util.DisconnectedClientHelper;

/// Every exception that leaves a controller becomes a problem; one that nobody expected is logged
/// with the id that its asker is shown, and says nothing else.
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class Problems {
  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  private final Answer answer;

  Problems(Answer answer) {
    this.answer = answer;
  }

  /// Nothing to whoever has left: a stream ends so each time its page is closed. The response is
  /// asked for to say that it has been dealt with.
  @ExceptionHandler
  @Nullable Object any(Exception error, HttpServletRequest request, HttpServletResponse dealtWith) {
    return DisconnectedClientHelper.isClientDisconnectedException(error)
        ? null
        : answer.to(request, problem(error));
  }

  private static Problem problem(Exception error) {
    return switch (error) {
      case ProblemException known -> known.problem();
      case HttpMessageNotReadableException unreadable -> UnreadableBody.problem(unreadable);
      case MethodArgumentNotValidException invalid -> InvalidInput.problem(invalid);
      case HandlerMethodValidationException invalid -> InvalidInput.problem(invalid);
      case ErrorResponse named -> ofStatus(named);
      default -> unexpected(error);
    };
  }

  private static Problem ofStatus(ErrorResponse named) {
    var problem = ofStatus(named.getStatusCode()).detail(named.getBody().getDetail());
    for (var header : named.getHeaders().headerSet())
      problem = problem.header(header.getKey(), String.join(", ", header.getValue()));
    return problem;
  }

  static Problem ofStatus(HttpStatusCode code) {
    var known = HttpStatus.resolve(code.value());
    var status = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    var words = status.getReasonPhrase();
    return Problem.of(status, words.toLowerCase(Locale.ROOT).replace(' ', '-'), words);
  }

  private static Problem unexpected(Exception error) {
    log.error("Expected to answer a request, but it failed", error);
    return ofStatus(HttpStatus.INTERNAL_SERVER_ERROR);
  }
}
