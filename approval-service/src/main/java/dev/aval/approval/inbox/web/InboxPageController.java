package dev.aval.approval.inbox.web;

import dev.aval.approval.inbox.Entries.Status;
import dev.aval.approval.inbox.Inbox;
import dev.aval.approval.inbox.Place;
import dev.aval.platform.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// *Attente d'approbation*: what waits for the reader, and what became of the rest (T15, Z7).
@Controller
class InboxPageController {
  private final Inbox inbox;

  InboxPageController(Inbox inbox) {
    this.inbox = inbox;
  }

  @GetMapping("/inbox")
  String inbox(
      Person person,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String pageToken,
      Model model) {
    var query = InboxQuery.of(status, pageToken);
    var page = inbox.page(person.email(), query.status(), query.from());
    model.addAttribute("decided", query.status() == Status.DECIDED);
    model.addAttribute("later", query.from().isPresent());
    model.addAttribute("entries", page.entries());
    model.addAttribute("next", page.next().map(Place::token).orElse(null));
    return "approval/inbox";
  }
}
