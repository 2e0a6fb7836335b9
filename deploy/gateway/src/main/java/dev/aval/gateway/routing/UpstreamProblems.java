package dev.aval.gateway.routing;

import dev.aval.platform.web.Answer;
import dev.aval.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.ModelAndView;

/// A service is away (503, as nothing was done) or slow (504, as something may have been).
@ControllerAdvice
@Order(0)
final class UpstreamProblems {
  private static final Logger log = LoggerFactory.getLogger(UpstreamProblems.class);

  private final Answer answer;

  UpstreamProblems(Answer answer) {
    this.answer = answer;
  }

  @ExceptionHandler
  Object away(ResourceAccessException error, HttpServletRequest request) {
    log.warn("Expected to reach a service, but {}", error.getMostSpecificCause().toString());
    return answer.to(request, problem(error));
  }

  /// Whoever listened left, or the service did: a stream ends no other way. Any other answer that
  /// breaks off has to break off for its reader too.
  @ExceptionHandler
  ModelAndView brokenOff(IOException error, HttpServletResponse response) throws IOException {
    if (!Streams.isOne(response)) throw error;
    log.debug("A stream ended: {}", error.toString());
    return new ModelAndView();
  }

  private static Problem problem(ResourceAccessException error) {
    if (error.getCause() instanceof SocketTimeoutException)
      return Problem.of(HttpStatus.GATEWAY_TIMEOUT, "too-slow", "A part of Aval does not answer");
    return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "part-away", "A part of Aval is away")
        .header(HttpHeaders.RETRY_AFTER, "2");
  }
}
