package dev.aval.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// The store is away, or an aggregate has too much unpublished (`OutboxFull`): the same call works
/// later.
@ControllerAdvice
@Order(0)
final class DataProblems {
  private static final Logger log = LoggerFactory.getLogger(DataProblems.class);
  private static final String SECONDS = "2";

  private final Answer answer;

  DataProblems(Answer answer) {
    this.answer = answer;
  }

  @ExceptionHandler({
    TransientDataAccessException.class,
    RecoverableDataAccessException.class,
    DataAccessResourceFailureException.class
  })
  Object later(Exception error, HttpServletRequest request) {
    log.warn("Expected to answer a request, but the store cannot now: {}", error.toString());
    return answer.to(
        request,
        Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "try-later", "This cannot be done right now")
            .header(HttpHeaders.RETRY_AFTER, SECONDS));
  }
}
