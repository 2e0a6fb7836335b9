package dev.aval.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Answers a request that a filter refuses, in the shape of every other refusal. A page can only be
/// drawn behind the filters, so it is kept for the error dispatch.
public final class FilterAnswer {
  private static final String PAGE = FilterAnswer.class.getName() + ".page";

  private final HandlerExceptionResolver problems;

  FilterAnswer(HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  public void send(HttpServletRequest request, HttpServletResponse response, Exception refusal)
      throws IOException {
    var page = drawn(request, response, refusal);
    if (page == null || page.getStatus() == null) return;
    request.setAttribute(PAGE, page);
    response.sendError(page.getStatus().value());
  }

  /// Filters come before whatever tells handlers of the request that they serve.
  private @Nullable ModelAndView drawn(
      HttpServletRequest request, HttpServletResponse response, Exception refusal) {
    var before = RequestContextHolder.getRequestAttributes();
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
    try {
      return problems.resolveException(request, response, null, refusal);
    } finally {
      RequestContextHolder.setRequestAttributes(before);
    }
  }

  static boolean isKept(HttpServletRequest request) {
    return request.getAttribute(PAGE) instanceof ModelAndView;
  }

  static Object kept(HttpServletRequest request) {
    return request.getAttribute(PAGE);
  }
}
