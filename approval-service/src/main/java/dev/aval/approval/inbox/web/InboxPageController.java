package dev.aval.approval.inbox.web;

import dev.aval.approval.ApprovalSettings;
import dev.aval.approval.inbox.Entries.Status;
import dev.aval.approval.inbox.Inbox;
import dev.aval.approval.inbox.Place;
import dev.aval.approval.reviewing.OneTimePages;
import dev.aval.approval.reviewing.web.PageCookie;
import dev.aval.platform.security.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// *Attente d'approbation*: what waits for the reader, and what became of the rest (T15, Z7).
@Controller
class InboxPageController {
  private final Inbox inbox;
  private final OneTimePages pages;
  private final ApprovalSettings settings;

  InboxPageController(Inbox inbox, OneTimePages pages, ApprovalSettings settings) {
    this.inbox = inbox;
    this.pages = pages;
    this.settings = settings;
  }

  @GetMapping("/inbox")
  String inbox(
      Person person,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String pageToken,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var query = InboxQuery.of(status, type, account, q, pageToken);
    var page = inbox.page(person.email(), query.status(), query.wanted(), query.from());
    model.addAttribute("query", InboxFilter.of(query));
    if (query.status() == Status.PENDING
        && page.entries().stream().anyMatch(it -> !it.byItself())) {
      model.addAttribute("nonce", nonce(person, request, response));
    }
    model.addAttribute("list", query.list());
    model.addAttribute("decided", query.status() == Status.DECIDED);
    model.addAttribute("later", query.from().isPresent());
    model.addAttribute("entries", page.entries());
    model.addAttribute("next", page.next().map(Place::token).orElse(null));
    return "approval/inbox";
  }

  /// Ticked lines are sent back once, by this browser (R4).
  private @Nullable String nonce(
      Person person, HttpServletRequest request, HttpServletResponse response) {
    if (HttpMethod.HEAD.matches(request.getMethod())) return null;
    var browser = PageCookie.read(request, PageCookie.INBOX).orElseGet(OneTimePages::secret);
    PageCookie.write(response, PageCookie.INBOX, browser, settings.pageLife());
    return pages.show(browser, person.email(), PageCookie.INBOX);
  }
}
