package dev.aval.request.browsing.web;

import dev.aval.request.accounts.Accounts;
import dev.aval.request.browsing.Browsing;
import dev.aval.request.browsing.Filter;
import dev.aval.request.browsing.Page;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Request;
import dev.aval.request.timeline.Questions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lists of requests for people: their own, and those of their accounts (D22-D24). All that is
/// chosen stands in the address, so a list can be kept as a bookmark.
@Controller
class ListPage {
  static final int ACCOUNTS = 50;

  private final Browsing browsing;
  private final Accounts accounts;
  private final ListChoices choices;
  private final Questions questions;

  ListPage(Browsing browsing, Accounts accounts, ListChoices choices, Questions questions) {
    this.browsing = browsing;
    this.accounts = accounts;
    this.choices = choices;
    this.questions = questions;
  }

  record Choice(String code, String name) {}

  @GetMapping("/requests")
  String list(
      Actor.Individual actor,
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "all") String list,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String pageToken,
      Model model) {
    var chosen = RequestList.named(list);
    var wanted = chosen.filter(given(account), given(type), given(q));
    var page =
        chosen == RequestList.RECENT
            ? new Page(recent(actor, wanted), Optional.empty())
            : browsing.page(actor, wanted, given(pageToken).flatMap(PageTokens::read));
    var lines = lines(actor, page.requests());
    var own = own(actor);
    model.addAttribute("lines", lines);
    model.addAttribute("next", page.next().map(PageTokens::of).orElse(null));
    model.addAttribute("later", !pageToken.isBlank());
    model.addAttribute("lists", List.of(RequestList.values()));
    model.addAttribute("chosen", chosen);
    model.addAttribute("account", account);
    model.addAttribute("type", type);
    model.addAttribute("types", choices.types(type, lines));
    model.addAttribute("q", q);
    model.addAttribute("accounts", own);
    if (!actor.operator()) model.addAttribute("accountSwitch", choices.accounts(own, account));
    return "request/list";
  }

  private List<Line> lines(Actor.Individual actor, List<Request> requests) {
    var asked = questions.openFor(actor.who().email(), requests);
    return requests.stream()
        .map(it -> Line.of(it, asked.contains(it.facts().requestId())))
        .toList();
  }

  private List<Request> recent(Actor actor, Filter wanted) {
    return browsing.recentlyDecided(actor, wanted.account()).stream().filter(wanted::lets).toList();
  }

  /// D26.
  @GetMapping("/requests/accounts")
  String accounts(
      Actor.Individual actor, @RequestParam(defaultValue = "") String after, Model model) {
    var own = own(actor);
    var awaiting = browsing.awaiting(actor, own.stream().map(Choice::code).toList(), after);
    model.addAttribute("awaiting", awaiting);
    model.addAttribute("later", !after.isBlank());
    model.addAttribute(
        "next",
        actor.operator() && awaiting.size() == Browsing.PAGE ? awaiting.getLast().account() : null);
    return "request/accounts";
  }

  private List<Choice> own(Actor.Individual actor) {
    return accounts.ofMember(actor.who().email(), ACCOUNTS).stream()
        .map(it -> new Choice(it.code(), it.name()))
        .toList();
  }

  private static Optional<String> given(String parameter) {
    return Optional.of(parameter).filter(it -> !it.isBlank());
  }
}
