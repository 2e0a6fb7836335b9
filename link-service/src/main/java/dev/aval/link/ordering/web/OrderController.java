package dev.aval.link.ordering.web;

import dev.aval.link.ordering.Arrival;
import dev.aval.link.ordering.Arriving;
import dev.aval.link.ordering.Filled;
import dev.aval.link.ordering.Filling;
import dev.aval.link.ordering.Order;
import dev.aval.link.ordering.OrderSessions;
import dev.aval.link.ordering.Ordering;
import dev.aval.link.ordering.Sending;
import dev.aval.link.ordering.Submission;
import dev.aval.link.orderlinks.Obstacle;
import dev.aval.link.orderlinks.OrderLink;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The form behind an order link. What is sent needs the page's nonce and its key: a second click,
/// or a page that is loaded again, is the same order.
@Controller
@RequestMapping("/order/{linkId}")
class OrderController {
  private final Arriving arriving;
  private final Ordering ordering;
  private final OrderSessions sessions;
  private final OrderCookies cookies;
  private final OrderPage page;

  OrderController(
      Arriving arriving,
      Ordering ordering,
      OrderSessions sessions,
      OrderCookies cookies,
      OrderPage page) {
    this.arriving = arriving;
    this.ordering = ordering;
    this.sessions = sessions;
    this.cookies = cookies;
    this.page = page;
  }

  @GetMapping
  ModelAndView form(
      @PathVariable String linkId, HttpServletRequest request, HttpServletResponse response) {
    if (!cookies.isAdmitted(request, linkId)) return DeadEnds.noSession();
    return switch (arriving.by(linkId)) {
      case Arrival.Welcome(var link) -> page.fresh(link, cookies.nonce(request, response, linkId));
      case Arrival.Shut(_, var why) -> DeadEnds.shut(why);
      case Arrival.Unknown _ -> DeadEnds.unknown();
    };
  }

  @PostMapping
  ModelAndView send(
      @PathVariable String linkId,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!cookies.isAdmitted(request, linkId)) return DeadEnds.noSession();
    return switch (arriving.by(linkId)) {
      case Arrival.Welcome(var link) -> sent(link, typed, request, response);
      case Arrival.Shut(var link, var why) -> repeated(link, typed, why);
      case Arrival.Unknown _ -> DeadEnds.unknown();
    };
  }

  @GetMapping("/sent/{reference}")
  ModelAndView sent(
      @PathVariable String linkId, @PathVariable String reference, HttpServletRequest request) {
    if (!cookies.isAdmitted(request, linkId)) return DeadEnds.noSession();
    return ordering.find(linkId, reference).map(OrderPage::sent).orElseGet(DeadEnds::unknown);
  }

  private ModelAndView sent(
      OrderLink link,
      Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    var nonce = cookies.nonce(request, response, link.linkId());
    cookies.admit(response, link.linkId(), sessions.open(link.linkId(), link.terms().expiresAt()));
    var ours = cookies.isOurs(request, link.linkId(), typed.get("nonce"));
    if (!ours || !isKey(typed.getOrDefault("key", ""))) {
      return page.again(link, nonce, typed, "orderlink.form.stale", HttpStatus.CONFLICT);
    }
    return switch (Filling.fill(link, typed, LocaleContextHolder.getLocale().getLanguage())) {
      case Filled.Wrong(var mistakes) -> page.wrong(link, nonce, typed, mistakes);
      case Filled.Complete(var order) -> send(link, order, nonce, typed);
    };
  }

  private ModelAndView send(OrderLink link, Order order, String nonce, Map<String, String> typed) {
    return switch (ordering.send(link.linkId(), typed.getOrDefault("key", ""), order)) {
      case Sending.Waits(var reference) -> there(link, reference);
      case Sending.SentOtherwise(var reference) -> page.anew(link, nonce, typed, reference);
      case Sending.Shut(var why) when why == Obstacle.BUSY ->
          page.again(link, nonce, typed, "orderlink.form.busy", HttpStatus.TOO_MANY_REQUESTS);
      case Sending.Shut(var why) -> DeadEnds.shut(why);
      case Sending.Unknown _ -> DeadEnds.unknown();
    };
  }

  /// A second click on a form whose first one used the link up is led where the first one was.
  private ModelAndView repeated(OrderLink link, Map<String, String> typed, Obstacle why) {
    return ordering
        .find(link.linkId(), Ordering.reference(link.linkId(), typed.getOrDefault("key", "")))
        .filter(it -> !(it instanceof Submission.Turned))
        .map(it -> there(link, it.reference()))
        .orElseGet(() -> DeadEnds.shut(why));
  }

  private static ModelAndView there(OrderLink link, String reference) {
    return ArrivalController.seeOther("/order/" + link.linkId() + "/sent/" + reference);
  }

  private static boolean isKey(String key) {
    try {
      return UUID.fromString(key).toString().equals(key);
    } catch (IllegalArgumentException noKey) {
      return false;
    }
  }
}
