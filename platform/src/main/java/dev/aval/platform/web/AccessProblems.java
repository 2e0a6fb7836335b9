package dev.aval.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// No token, a bad token, a token that is not enough, a token that cannot be judged now.
@ControllerAdvice
@Order(0)
final class AccessProblems {
  private final Answer answer;

  AccessProblems(Answer answer) {
    this.answer = answer;
  }

  @ExceptionHandler
  Object unknown(AuthenticationException error, HttpServletRequest request) {
    return answer.to(request, problem(error));
  }

  @ExceptionHandler
  Object denied(AccessDeniedException error, HttpServletRequest request) {
    return answer.to(
        request, Problem.of(HttpStatus.FORBIDDEN, "forbidden", "This is not open to you"));
  }

  private static Problem problem(AuthenticationException error) {
    return switch (error) {
      case OAuth2AuthenticationException bad ->
          Problem.of(HttpStatus.UNAUTHORIZED, "invalid-token", "This token does not hold")
              .detail(Objects.toString(bad.getMessage(), null))
              .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      case InsufficientAuthenticationException _ ->
          Problem.of(HttpStatus.UNAUTHORIZED, "sign-in-needed", "Sign in or send a Bearer token")
              .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      default ->
          Problem.of(
                  HttpStatus.SERVICE_UNAVAILABLE,
                  "issuer-unreachable",
                  "Tokens cannot be checked at this moment")
              .header(HttpHeaders.RETRY_AFTER, "5");
    };
  }
}
