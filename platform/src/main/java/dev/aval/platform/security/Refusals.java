package dev.aval.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Hands what the filters refuse to the same place that shapes every other error.
record Refusals(HandlerExceptionResolver problems)
    implements AuthenticationEntryPoint, AccessDeniedHandler {
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) {
    problems.resolveException(request, response, null, refusal);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal) {
    problems.resolveException(request, response, null, refusal);
  }

  /// Error pages and resumed requests were judged when they came in.
  static boolean isInternalDispatch(HttpServletRequest request) {
    return request.getDispatcherType() != DispatcherType.REQUEST;
  }
}
