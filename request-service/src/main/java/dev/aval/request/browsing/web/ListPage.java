package dev.aval.request.browsing.web;

import dev.aval.request.accounts.Accounts;
import dev.aval.request.browsing.Browsing;
import dev.aval.request.requests.Actor;
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

  ListPage(Browsing browsing, Accounts accounts) {
    this.browsing = browsing;
    this.accounts = accounts;
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
    if (chosen == RequestList.RECENT) {
      var recent = browsing.recentlyDecided(actor, given(account));
      model.addAttribute("lines", recent.stream().filter(wanted::lets).map(Line::of).toList());
    } else {
      var page = browsing.page(actor, wanted, given(pageToken).flatMap(PageTokens::read));
      model.addAttribute("lines", page.requests().stream().map(Line::of).toList());
      model.addAttribute("next", page.next().map(PageTokens::of).orElse(null));
    }
    model.addAttribute("later", !pageToken.isBlank());
    model.addAttribute("lists", List.of(RequestList.values()));
    model.addAttribute("chosen", chosen);
    model.addAttribute("account", account);
    model.addAttribute("type", type);
    model.addAttribute("q", q);
    model.addAttribute("accounts", own(actor));
    return "request/list";
  }

  /// D26.
  @GetMapping("/requests/accounts")
  String accounts(
      Actor.Individual actor, @RequestParam(defaultValue = "") String after, Model model) {
    var own = own(actor);
    var awaiting = browsing.awaiting(actor, own.stream().map(Choice::code).toList(), after);
    model.addAttribute("awaiting", awaiting);
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
