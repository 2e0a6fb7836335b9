package dev.aval.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/// Turns a problem into what the asker reads: a page for a browser that navigates, problem+json for
/// everybody else.
public final class Answer {
  private static final String API = "/api/";

  private final PageModel pages;
  private final MessageSource messages;
  private final ReaderLocale locale;

  Answer(PageModel pages, MessageSource messages, ReaderLocale locale) {
    this.pages = pages;
    this.messages = messages;
    this.locale = locale;
  }

  /// A `ModelAndView` or a `ResponseEntity`, for methods annotated `@ExceptionHandler`.
  public Object to(HttpServletRequest request, Problem problem) {
    return wantsPage(request) ? page(request, problem) : json(problem);
  }

  private ModelAndView page(HttpServletRequest request, Problem problem) {
    var page = new ModelAndView("aval/error");
    page.addObject("heading", text(request, problem, "title"));
    page.addObject("text", text(request, problem, "text"));
    page.setStatus(problem.status());
    RequestId.current().ifPresent(id -> page.addObject("requestId", id));
    pages.fill(page, request);
    later(problem);
    return page;
  }

  /// When to come again is told with a page too; other headers of a problem are for programs.
  private static void later(Problem problem) {
    var seconds = problem.headers().getFirst(HttpHeaders.RETRY_AFTER);
    if (seconds != null
        && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
        && call.getResponse() != null)
      call.getResponse().setHeader(HttpHeaders.RETRY_AFTER, seconds);
  }

  /// In the words of the problem where a bundle has some (`aval.error.too-late.title`), else of its
  /// status.
  private String text(HttpServletRequest request, Problem problem, String part) {
    var codes =
        new String[] {
          "aval.error.%s.%s".formatted(problem.code(), part),
          "aval.error.%d.%s".formatted(problem.status().value(), part),
          "aval.error." + part
        };
    return messages.getMessage(
        new DefaultMessageSourceResolvable(codes), locale.resolveLocale(request));
  }

  private static ResponseEntity<?> json(Problem problem) {
    return problem.response();
  }

  public static boolean wantsPage(HttpServletRequest request) {
    var path = request.getRequestURI();
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html") && !path.startsWith(API);
  }
}
