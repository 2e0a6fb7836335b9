package dev.aval.platform.security;

import dev.aval.platform.web.FilterAnswer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Hands what the filters refuse to the same place that shapes every other error.
record Refusals(FilterAnswer answer) implements AuthenticationEntryPoint, AccessDeniedHandler {
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    answer.send(request, response, refusal);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    answer.send(request, response, refusal);
  }

  /// Error pages and resumed requests were judged when they came in.
  static boolean isInternalDispatch(HttpServletRequest request) {
    return request.getDispatcherType() != DispatcherType.REQUEST;
  }
}
