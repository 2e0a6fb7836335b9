package dev.aval.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Errors that never reached a controller (container, filters) take the same shape.
@Controller
final class LastResort implements ErrorController {
  private final Answer answer;

  LastResort(Answer answer) {
    this.answer = answer;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  Object error(HttpServletRequest request) {
    if (FilterAnswer.isKept(request)) return FilterAnswer.kept(request);
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatusCode.valueOf(code)
            : HttpStatus.NOT_FOUND;
    return answer.to(request, Problems.ofStatus(status));
  }
}
