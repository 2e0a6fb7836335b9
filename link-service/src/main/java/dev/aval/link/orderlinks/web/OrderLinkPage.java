package dev.aval.link.orderlinks.web;

import dev.aval.link.orderlinks.OrderLink;
import dev.aval.link.orderlinks.Orders;
import dev.aval.link.orderlinks.Rule;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Lays the pages of order links out.
@Component
class OrderLinkPage {
  static final List<String> TYPES = List.of("order", "document", "proof", "refund");
  private static final int LATEST = 10;

  private final OrderLinkUrls urls;
  private final Words words;
  private final Clock clock;
  private final Orders orders;

  OrderLinkPage(OrderLinkUrls urls, Words words, Clock clock, Orders orders) {
    this.urls = urls;
    this.words = words;
    this.clock = clock;
    this.orders = orders;
  }

  /// @param state below `orderlink.state.`
  record Row(OrderLink link, String state, String tone, String path) {}

  static String path(OrderLink link) {
    return "/admin/" + link.account() + "/order-links/" + link.linkId();
  }

  ModelAndView list(
      String account, List<OrderLink> links, @Nullable String next, boolean isFurther) {
    var here = "/admin/" + account + "/order-links";
    return page("list", account)
        .addObject("links", links.stream().map(this::row).toList())
        .addObject("next", next == null ? null : here + "?pageToken=" + next)
        .addObject("first", isFurther ? here : null);
  }

  ModelAndView form(
      String account, LinkForm form, Map<String, String> terms, Map<String, String> errors) {
    return page("new", account)
        .addObject("form", form)
        .addObject("typed", terms)
        .addObject("errors", errors)
        .addObject("types", choices(TYPES, form.get("type"), "orderlink.type."))
        .addObject("rules", rules());
  }

  ModelAndView one(OrderLink link, Map<String, String> terms, Map<String, String> errors) {
    var url = urls.of(link);
    return page("one", link.account())
        .addObject("row", row(link))
        .addObject("link", link)
        .addObject("url", url)
        .addObject("qr", QrCode.of(url))
        .addObject("typed", terms)
        .addObject("errors", errors)
        .addObject("orders", orders.latest(link, LATEST));
  }

  private Row row(OrderLink link) {
    var state = LinkView.state(link, clock.instant());
    var tone = state.equals("ENABLED") ? "good" : "quiet";
    return new Row(link, state, tone, path(link));
  }

  private Map<String, String> rules() {
    var rules = new LinkedHashMap<String, String>();
    for (var it : Rule.values()) rules.put(it.name(), words.of("orderlink.rule." + it));
    return rules;
  }

  private Map<String, String> choices(List<String> known, String current, String prefix) {
    var choices = new LinkedHashMap<String, String>();
    known.forEach(it -> choices.put(it, words.of(prefix + it)));
    if (!current.isEmpty()) choices.putIfAbsent(current, current);
    return choices;
  }

  private static ModelAndView page(String name, String account) {
    return new ModelAndView("orderlink/" + name).addObject("account", account);
  }
}
