package dev.aval.link.orderlinks.web;

import dev.aval.link.orderlinks.Managed;
import dev.aval.link.orderlinks.Managing;
import dev.aval.link.orderlinks.Objection;
import dev.aval.link.orderlinks.OrderLink;
import dev.aval.platform.security.Person;
import dev.aval.platform.web.Fault;
import dev.aval.platform.web.Problem;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The order links of an account, for programs of its super users and for operators.
@RestController
@RequestMapping("/api/accounts/{account}/order-links")
class OrderLinkController {
  private final Managing managing;
  private final OrderLinkUrls urls;
  private final Clock clock;

  OrderLinkController(Managing managing, OrderLinkUrls urls, Clock clock) {
    this.managing = managing;
    this.urls = urls;
    this.clock = clock;
  }

  @GetMapping
  LinkView.Page list(
      Person person,
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String pageToken) {
    managing
        .refusal(Refusals.manager(person), account)
        .ifPresent(why -> {
          throw Refusals.of(why).exception();
        });
    var found = managing.list(account, PageTokens.read(pageToken), PageTokens.SIZE + 1);
    var page = found.stream().limit(PageTokens.SIZE).toList();
    return new LinkView.Page(
        page.stream().map(it -> LinkView.of(it, clock.instant(), null)).toList(),
        found.size() > page.size() ? PageTokens.after(page.getLast()) : null);
  }

  @PostMapping
  ResponseEntity<?> make(
      Person person, @PathVariable String account, @RequestBody @Valid LinkBody body) {
    var made =
        managing.make(Refusals.manager(person), account, body.form(), body.terms(clock.instant()));
    return made instanceof Managed.Done(var link)
        ? ResponseEntity.created(
                URI.create("/api/accounts/%s/order-links/%s".formatted(account, link.linkId())))
            .body(shown(link))
        : answer(made);
  }

  @GetMapping("/{linkId}")
  ResponseEntity<?> look(Person person, @PathVariable String account, @PathVariable String linkId) {
    return answer(managing.look(Refusals.manager(person), account, linkId));
  }

  @PutMapping("/{linkId}/terms")
  ResponseEntity<?> change(
      Person person,
      @PathVariable String account,
      @PathVariable String linkId,
      @RequestBody @Valid LinkBody.TermsBody body) {
    return answer(managing.change(Refusals.manager(person), account, linkId, body.terms()));
  }

  @PutMapping("/{linkId}/state")
  ResponseEntity<?> turn(
      Person person,
      @PathVariable String account,
      @PathVariable String linkId,
      @RequestBody @Valid LinkBody.StateBody body) {
    return answer(managing.turn(Refusals.manager(person), account, linkId, body.enabled()));
  }

  private ResponseEntity<?> answer(Managed managed) {
    return switch (managed) {
      case Managed.Done(var link) -> ResponseEntity.ok(shown(link));
      case Managed.Unacceptable(var objections) -> unacceptable(objections).response();
      case Managed.Refused(var reason) -> Refusals.of(reason).response();
    };
  }

  private LinkView shown(OrderLink link) {
    return LinkView.of(link, clock.instant(), urls.of(link));
  }

  private static Problem unacceptable(List<Objection> objections) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "invalid-body",
            "The body does not fit its description")
        .faults(
            objections.stream()
                .map(it -> new Fault("/" + it.place(), it.code(), "Expected another value"))
                .toList());
  }
}
