package dev.aval.notification.branding.web;

import dev.aval.notification.branding.Branding;
import dev.aval.notification.branding.Branding.Known;
import dev.aval.notification.branding.Reply;
import dev.aval.notification.branding.Wishes;
import dev.aval.platform.security.Caller;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/accounts/{code}/branding`, for super users of the account, platforms that keep accounts
/// and operators.
@RestController
@RequestMapping("/api/accounts/{code}/branding")
class BrandingController {
  private final Branding branding;

  BrandingController(Branding branding) {
    this.branding = branding;
  }

  /// What is missing is as the platform has it.
  record Wanted(@Nullable String name, @Nullable String color, @Nullable String replyTo) {
    Wishes wishes() {
      return new Wishes(
          Objects.requireNonNullElse(name, ""),
          Objects.requireNonNullElse(color, ""),
          Objects.requireNonNullElse(replyTo, ""),
          new Wishes.Logo.Keep());
    }
  }

  /// @param ink of the text on `color`: the one of black and white that stands out more
  record BrandView(
      @Nullable String name,
      @Nullable String color,
      @Nullable String ink,
      @Nullable String replyTo,
      boolean logo) {
    static BrandView of(Known known) {
      var it = known.brand();
      var color = it.color();
      return new BrandView(
          it.name(),
          color == null ? null : color.hex(),
          color == null ? null : color.ink().hex(),
          it.replyTo(),
          it.logo() != null);
    }
  }

  @GetMapping
  ResponseEntity<?> look(Caller caller, @PathVariable String code) {
    return view(branding.look(Callers.actor(caller), code));
  }

  @PutMapping
  ResponseEntity<?> change(Caller caller, @PathVariable String code, @RequestBody Wanted wanted) {
    return view(branding.change(Callers.actor(caller), code, wanted.wishes()));
  }

  @GetMapping("/logo")
  ResponseEntity<?> logo(Caller caller, @PathVariable String code) {
    return answer(branding.look(Callers.actor(caller), code), Pictures::response);
  }

  /// The body is the image itself.
  @PutMapping("/logo")
  ResponseEntity<?> hang(Caller caller, @PathVariable String code, @RequestBody byte[] image) {
    return view(branding.change(Callers.actor(caller), code, new Wishes.Logo.Sent(image)));
  }

  @DeleteMapping("/logo")
  ResponseEntity<?> remove(Caller caller, @PathVariable String code) {
    return view(branding.change(Callers.actor(caller), code, new Wishes.Logo.Remove()));
  }

  private static ResponseEntity<?> view(Reply<Known> reply) {
    return answer(reply, it -> ResponseEntity.ok(BrandView.of(it)));
  }

  private static ResponseEntity<?> answer(
      Reply<Known> reply, Function<Known, ResponseEntity<?>> done) {
    return switch (reply) {
      case Reply.Done<Known>(var it) -> done.apply(it);
      case Reply.Refused<Known>(var why) -> Problems.of(why).response();
    };
  }
}
