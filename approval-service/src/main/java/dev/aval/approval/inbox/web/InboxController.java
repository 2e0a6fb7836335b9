package dev.aval.approval.inbox.web;

import dev.aval.approval.inbox.Inbox;
import dev.aval.platform.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InboxController {
  private final Inbox inbox;

  InboxController(Inbox inbox) {
    this.inbox = inbox;
  }

  @GetMapping("/api/inbox")
  InboxBody inbox(
      Person person,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String pageToken) {
    var query = InboxQuery.of(status, type, account, q, pageToken);
    return InboxBody.of(inbox.page(person.email(), query.status(), query.wanted(), query.from()));
  }
}
