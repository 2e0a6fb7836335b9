package dev.aval.link.orderlinks.web;

import dev.aval.link.orderlinks.Managed;
import dev.aval.link.orderlinks.Managing;
import dev.aval.link.orderlinks.OrderLink;
import dev.aval.platform.security.Person;
import dev.aval.platform.web.Flashes;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// *Administration > Liens de commande* of an account: list, make, disable, enable (T18, T23-T24).
@Controller
@RequestMapping("/admin/{account}/order-links")
class OrderLinkPages {
  private final Managing managing;
  private final OrderLinkPage page;
  private final Words words;
  private final Flashes flashes;
  private final Clock clock;

  OrderLinkPages(Managing managing, OrderLinkPage page, Words words, Flashes flashes, Clock clock) {
    this.managing = managing;
    this.page = page;
    this.words = words;
    this.flashes = flashes;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(
      Person person,
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String pageToken) {
    open(person, account);
    var found = managing.list(account, PageTokens.read(pageToken), PageTokens.SIZE + 1);
    var shown = found.stream().limit(PageTokens.SIZE).toList();
    return page.list(
        account,
        shown,
        found.size() > shown.size() ? PageTokens.after(shown.getLast()) : null,
        pageToken != null);
  }

  @GetMapping("/new")
  ModelAndView begin(
      Person person,
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String like) {
    open(person, account);
    var terms = TermsForm.usual(clock.instant());
    if (like == null) return page.form(account, LinkForm.empty(), terms, Map.of());
    var known = link(managing.look(Refusals.manager(person), account, like));
    return page.form(account, LinkForm.like(known), terms, Map.of());
  }

  @PostMapping("/new")
  ModelAndView make(
      Person person,
      @PathVariable String account,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    open(person, account);
    var form = new LinkForm(typed);
    var terms = TermsForm.read(typed, null, words);
    if (terms.terms().isEmpty()) return again(page.form(account, form, typed, terms.errors()));
    var manager = Refusals.manager(person);
    return switch (managing.make(manager, account, form.form(), terms.terms().get())) {
      case Managed.Done(var link) -> {
        flashes.good(response, "orderlink.done.made", link.form().title());
        yield seeOther(link);
      }
      case Managed.Unacceptable(var why) ->
          again(page.form(account, form, typed, form.errors(why, words)));
      case Managed.Refused(var why) -> throw Refusals.of(why).exception();
    };
  }

  @GetMapping("/{linkId}")
  ModelAndView look(Person person, @PathVariable String account, @PathVariable String linkId) {
    var link = link(managing.look(Refusals.manager(person), account, linkId));
    return page.one(link, TermsForm.typed(link.terms()), Map.of());
  }

  @PostMapping("/{linkId}/state")
  ModelAndView turn(
      Person person,
      @PathVariable String account,
      @PathVariable String linkId,
      @RequestParam boolean enabled,
      HttpServletResponse response) {
    var link = link(managing.turn(Refusals.manager(person), account, linkId, enabled));
    flashes.good(
        response,
        enabled ? "orderlink.done.enabled" : "orderlink.done.disabled",
        link.form().title());
    return seeOther(link);
  }

  @PostMapping("/{linkId}/terms")
  ModelAndView change(
      Person person,
      @PathVariable String account,
      @PathVariable String linkId,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    var manager = Refusals.manager(person);
    var known = link(managing.look(manager, account, linkId));
    var read = TermsForm.read(typed, known.terms(), words);
    if (read.terms().isEmpty()) return again(page.one(known, typed, read.errors()));
    return switch (managing.change(manager, account, linkId, read.terms().get())) {
      case Managed.Done(var link) -> {
        flashes.good(response, "orderlink.done.changed");
        yield seeOther(link);
      }
      case Managed.Unacceptable(var why) ->
          again(page.one(known, typed, TermsForm.errors(why, words)));
      case Managed.Refused(var why) -> throw Refusals.of(why).exception();
    };
  }

  private void open(Person person, String account) {
    managing
        .refusal(Refusals.manager(person), account)
        .ifPresent(why -> {
          throw Refusals.of(why).exception();
        });
  }

  private static OrderLink link(Managed managed) {
    return switch (managed) {
      case Managed.Done(var link) -> link;
      case Managed.Refused(var why) -> throw Refusals.of(why).exception();
      case Managed.Unacceptable(var why) ->
          throw new IllegalStateException("Expected nothing to object to, but got " + why);
    };
  }

  private static ModelAndView again(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView seeOther(OrderLink link) {
    var there = new RedirectView(OrderLinkPage.path(link));
    there.setStatusCode(HttpStatus.SEE_OTHER);
    there.setExposeModelAttributes(false);
    return new ModelAndView(there);
  }
}
