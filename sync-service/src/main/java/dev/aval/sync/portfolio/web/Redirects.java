package dev.aval.sync.portfolio.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/// Where a form leads.
final class Redirects {
  private Redirects() {}

  static ModelAndView seeOther(String path, Object... names) {
    var there =
        new RedirectView(
            UriComponentsBuilder.fromUriString(path).encode().buildAndExpand(names).toUriString());
    there.setStatusCode(HttpStatus.SEE_OTHER);
    there.setExposeModelAttributes(false);
    return new ModelAndView(there);
  }
}
