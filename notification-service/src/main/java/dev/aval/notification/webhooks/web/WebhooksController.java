package dev.aval.notification.webhooks.web;

import dev.aval.notification.webhooks.LookingAfter;
import dev.aval.notification.webhooks.Reply;
import dev.aval.notification.webhooks.web.Views.EndpointList;
import dev.aval.notification.webhooks.web.Views.EndpointView;
import dev.aval.notification.webhooks.web.Views.LineList;
import dev.aval.notification.webhooks.web.Views.LineView;
import dev.aval.notification.webhooks.web.Views.WithSecret;
import dev.aval.platform.security.Caller;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/accounts/{code}/webhooks`, for super users of the account, platforms that keep accounts
/// and operators.
@RestController
@RequestMapping("/api/accounts/{code}/webhooks")
class WebhooksController {
  private final LookingAfter endpoints;

  WebhooksController(LookingAfter endpoints) {
    this.endpoints = endpoints;
  }

  record Wanted(@Nullable String url, @Nullable List<String> types) {}

  record Switch(boolean enabled) {}

  @GetMapping
  ResponseEntity<?> list(Caller caller, @PathVariable String code) {
    return answer(
        endpoints.list(Callers.actor(caller), code),
        it ->
            ResponseEntity.ok(
                new EndpointList(it.endpoints().stream().map(EndpointView::of).toList())));
  }

  @PostMapping
  ResponseEntity<?> add(Caller caller, @PathVariable String code, @RequestBody Wanted wanted) {
    var url = Objects.requireNonNullElse(wanted.url(), "");
    var types = Objects.requireNonNullElse(wanted.types(), List.<String>of());
    return answer(
        endpoints.add(Callers.actor(caller), code, url.strip(), types),
        it ->
            ResponseEntity.created(
                    URI.create("/api/accounts/%s/webhooks/%s".formatted(code, it.id())))
                .body(WithSecret.of(it)));
  }

  @GetMapping("/{id}")
  ResponseEntity<?> look(Caller caller, @PathVariable String code, @PathVariable String id) {
    return answer(
        endpoints.look(Callers.actor(caller), code, id),
        it -> ResponseEntity.ok(EndpointView.of(it.endpoint())));
  }

  @PutMapping("/{id}/enabled")
  ResponseEntity<?> enable(
      Caller caller,
      @PathVariable String code,
      @PathVariable String id,
      @RequestBody Switch wanted) {
    return answer(
        endpoints.enable(Callers.actor(caller), code, id, wanted.enabled()),
        it -> ResponseEntity.ok(EndpointView.of(it)));
  }

  @DeleteMapping("/{id}")
  ResponseEntity<?> remove(Caller caller, @PathVariable String code, @PathVariable String id) {
    return answer(
        endpoints.remove(Callers.actor(caller), code, id), _ -> ResponseEntity.noContent().build());
  }

  @PostMapping("/{id}/secrets")
  ResponseEntity<?> rotate(Caller caller, @PathVariable String code, @PathVariable String id) {
    return answer(
        endpoints.rotate(Callers.actor(caller), code, id),
        it -> ResponseEntity.ok(WithSecret.of(it)));
  }

  @PostMapping("/{id}/tests")
  ResponseEntity<?> test(Caller caller, @PathVariable String code, @PathVariable String id) {
    return answer(
        endpoints.test(Callers.actor(caller), code, id), _ -> ResponseEntity.accepted().build());
  }

  @GetMapping("/{id}/deliveries")
  ResponseEntity<?> log(Caller caller, @PathVariable String code, @PathVariable String id) {
    return answer(
        endpoints.look(Callers.actor(caller), code, id),
        it -> ResponseEntity.ok(new LineList(it.lines().stream().map(LineView::of).toList())));
  }

  @PostMapping("/{id}/deliveries/{delivery}/redeliveries")
  ResponseEntity<?> redeliver(
      Caller caller,
      @PathVariable String code,
      @PathVariable String id,
      @PathVariable String delivery) {
    return answer(
        endpoints.redeliver(Callers.actor(caller), code, id, delivery),
        _ -> ResponseEntity.accepted().build());
  }

  private static <T> ResponseEntity<?> answer(Reply<T> reply, Function<T, ResponseEntity<?>> done) {
    return switch (reply) {
      case Reply.Done<T>(var it) -> done.apply(it);
      case Reply.Refused<T>(var why) -> Problems.of(why).response();
    };
  }
}
