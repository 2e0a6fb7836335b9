package dev.aval.gateway.session;

import dev.aval.platform.web.Answer;
import dev.aval.platform.web.FilterAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Whoever is not let in: a browser that navigates is led to sign in, everybody else gets a
/// problem.
record FrontDoor(FilterAnswer answer)
    implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    if (navigates(request)) response.sendRedirect(LoginController.PATH);
    else answer.send(request, response, refusal);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    answer.send(request, response, failure);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    answer.send(request, response, refusal);
  }

  /// What a script asks for is a part of a page, and cannot be led to a form at the issuer.
  static boolean navigates(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && Answer.wantsPage(request)
        && request.getHeader("HX-Request") == null;
  }
}
