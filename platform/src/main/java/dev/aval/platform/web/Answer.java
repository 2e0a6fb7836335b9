package dev.aval.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/// Turns a problem into what the asker reads: a page for a browser that navigates, problem+json for
/// everybody else.
final class Answer {
  private static final String API = "/api/";

  private final PageModel pages;

  Answer(PageModel pages) {
    this.pages = pages;
  }

  Object to(HttpServletRequest request, Problem problem) {
    return wantsPage(request) ? page(request, problem) : json(problem);
  }

  private ModelAndView page(HttpServletRequest request, Problem problem) {
    var page = new ModelAndView("aval/error", Map.of("problem", problem));
    page.setStatus(problem.status());
    RequestId.current().ifPresent(id -> page.addObject("requestId", id));
    pages.fill(page, request);
    return page;
  }

  private static ResponseEntity<?> json(Problem problem) {
    return problem.response();
  }

  static boolean wantsPage(HttpServletRequest request) {
    var path = request.getRequestURI();
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html") && !path.startsWith(API);
  }
}
