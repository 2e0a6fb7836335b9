package dev.aval.notification.audience.web;

import dev.aval.notification.audience.Audience;
import dev.aval.notification.audience.web.AudienceViews.AddresseeView;
import dev.aval.notification.audience.web.AudienceViews.TellingView;
import dev.aval.notification.preferences.Concern;
import dev.aval.platform.security.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// *Administration > Who is told*: of an account, and of one of its requests.
@Controller
@RequestMapping("/admin/{code}/audience")
class AudiencePages {
  private final Audience audience;

  AudiencePages(Audience audience) {
    this.audience = audience;
  }

  @GetMapping
  ModelAndView ofAccount(Person reader, @PathVariable String code) {
    var it = audience.ofAccount(Lookers.of(reader), code).orElseThrow(Lookers::notThere);
    return new ModelAndView("notifications/audience")
        .addObject("account", it.account())
        .addObject("concerns", Concern.values())
        .addObject("lines", it.addressees().stream().map(AddresseeView::of).toList());
  }

  @GetMapping("/{request}")
  ModelAndView ofRequest(Person reader, @PathVariable String code, @PathVariable String request) {
    var it = audience.ofRequest(Lookers.of(reader), code, request).orElseThrow(Lookers::notThere);
    return new ModelAndView("notifications/told")
        .addObject("account", it.account())
        .addObject("title", it.title())
        .addObject("request", request)
        .addObject("lines", it.tellings().stream().map(TellingView::of).toList());
  }
}
