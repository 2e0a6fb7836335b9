package dev.aval.notification.webhooks.web;

import dev.aval.notification.webhooks.Endpoint;
import dev.aval.notification.webhooks.LookingAfter;
import dev.aval.notification.webhooks.Reply;
import dev.aval.notification.webhooks.Reply.Refusal;
import dev.aval.notification.webhooks.Types;
import dev.aval.platform.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/// *Administration > Webhooks* of an account: its endpoints, and of each the log.
@Controller
@RequestMapping("/admin/{code}/webhooks")
class WebhookPages {
  private final LookingAfter endpoints;
  private final MessageSource words;

  WebhookPages(LookingAfter endpoints, MessageSource words) {
    this.endpoints = endpoints;
    this.words = words;
  }

  @GetMapping
  ModelAndView list(Caller caller, @PathVariable String code, @RequestParam Optional<String> done) {
    return overview(caller, code, "", List.of(), Map.of()).addObject("done", done.orElse(null));
  }

  @PostMapping
  ModelAndView add(
      Caller caller,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String url,
      @RequestParam(defaultValue = "") List<String> types) {
    return switch (endpoints.add(Callers.actor(caller), code, url.strip(), types)) {
      case Reply.Done<Endpoint>(var it) -> seeOther(code, it.id(), "added");
      case Reply.Refused<Endpoint>(var why) -> {
        if (why == Refusal.NOT_FOUND) throw Problems.of(why).exception();
        var error =
            words.getMessage("webhooks.error." + why, null, LocaleContextHolder.getLocale());
        var page = overview(caller, code, url, types, Map.of("url", error));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
    };
  }

  @GetMapping("/{id}")
  ModelAndView look(
      Caller caller,
      @PathVariable String code,
      @PathVariable String id,
      @RequestParam Optional<String> done) {
    var it = done(endpoints.look(Callers.actor(caller), code, id));
    return new ModelAndView("webhooks/one")
        .addObject("account", it.account())
        .addObject("endpoint", it.endpoint())
        .addObject("secret", it.endpoint().secrets().getFirst().value())
        .addObject("lines", it.lines())
        .addObject("done", done.orElse(null));
  }

  @PostMapping("/{id}/enabled")
  ModelAndView enable(
      Caller caller,
      @PathVariable String code,
      @PathVariable String id,
      @RequestParam boolean enabled) {
    done(endpoints.enable(Callers.actor(caller), code, id, enabled));
    return seeOther(code, id, enabled ? "enabled" : "disabled");
  }

  @PostMapping("/{id}/secrets")
  ModelAndView rotate(Caller caller, @PathVariable String code, @PathVariable String id) {
    done(endpoints.rotate(Callers.actor(caller), code, id));
    return seeOther(code, id, "rotated");
  }

  @PostMapping("/{id}/tests")
  ModelAndView test(Caller caller, @PathVariable String code, @PathVariable String id) {
    done(endpoints.test(Callers.actor(caller), code, id));
    return seeOther(code, id, "tested");
  }

  @PostMapping("/{id}/removal")
  ModelAndView remove(Caller caller, @PathVariable String code, @PathVariable String id) {
    done(endpoints.remove(Callers.actor(caller), code, id));
    return seeOther(code, "", "removed");
  }

  @PostMapping("/{id}/redeliveries")
  ModelAndView redeliver(
      Caller caller,
      @PathVariable String code,
      @PathVariable String id,
      @RequestParam String delivery) {
    done(endpoints.redeliver(Callers.actor(caller), code, id, delivery));
    return seeOther(code, id, "redelivered");
  }

  private ModelAndView overview(
      Caller caller, String code, String url, List<String> types, Map<String, String> errors) {
    var it = done(endpoints.list(Callers.actor(caller), code));
    return new ModelAndView("webhooks/list")
        .addObject("account", it.account())
        .addObject("endpoints", it.endpoints())
        .addObject("url", url)
        .addObject("chosen", types)
        .addObject("types", Types.ALL)
        .addObject("errors", errors);
  }

  private static <T> T done(Reply<T> reply) {
    return switch (reply) {
      case Reply.Done<T>(var it) -> it;
      case Reply.Refused<T>(var why) -> throw Problems.of(why).exception();
    };
  }

  private static ModelAndView seeOther(String code, String id, String done) {
    var path =
        UriComponentsBuilder.fromPath("/admin/{code}/webhooks")
            .path(id.isEmpty() ? "" : "/{id}")
            .queryParam("done", done)
            .encode()
            .buildAndExpand(id.isEmpty() ? new Object[] {code} : new Object[] {code, id})
            .toUriString();
    var there = new RedirectView(path);
    there.setStatusCode(HttpStatus.SEE_OTHER);
    there.setExposeModelAttributes(false);
    return new ModelAndView(there);
  }
}
