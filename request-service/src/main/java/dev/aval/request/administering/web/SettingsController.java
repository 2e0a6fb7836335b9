package dev.aval.request.administering.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aval.platform.web.Fault;
import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.accounts.AccountOutcome.Refusal;
import dev.aval.request.accounts.Precondition;
import dev.aval.request.configuring.Configuring;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Objection;
import dev.aval.request.settings.Choice;
import dev.aval.request.settings.Resolved;
import dev.aval.request.settings.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `/api/accounts/{code}/settings` and `/api/platform/settings`. What a PUT leaves out is inherited
/// from then on.
@RestController
class SettingsController {
  private final Configuring configuring;

  SettingsController(Configuring configuring) {
    this.configuring = configuring;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SettingView(
      String name,
      @Nullable Object builtIn,
      @Nullable Object platform,
      @Nullable Object account,
      @Nullable Object effective,
      Resolved.Origin origin) {
    static SettingView of(Resolved it) {
      return new SettingView(
          it.setting().key(),
          json(it.setting(), it.setting().builtIn()),
          json(it.setting(), it.platform()),
          json(it.setting(), it.account()),
          json(it.setting(), it.effective()),
          it.origin());
    }

    private static @Nullable Object json(Setting setting, Optional<List<Object>> value) {
      return value.map(setting::json).orElse(null);
    }
  }

  record SettingsView(long version, List<SettingView> settings) {}

  @GetMapping("/api/accounts/{code}/settings")
  ResponseEntity<?> read(Actor actor, @PathVariable String code) {
    var found = configuring.read(actor, code);
    return found.isPresent()
        ? view(found.get())
        : AccountAnswers.refused(Refusal.NO_SUCH_ACCOUNT).response();
  }

  @PutMapping("/api/accounts/{code}/settings")
  ResponseEntity<?> put(
      Actor actor,
      @PathVariable String code,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      @RequestBody Map<String, @Nullable Object> body) {
    var why = Choice.objections(body);
    if (!why.isEmpty()) return unacceptable(why);
    Optional<Precondition> precondition =
        ifMatch.map(it -> EntityTags.precondition(Optional.of(it), null));
    return answer(configuring.put(actor, code, Choice.of(body), precondition), code, actor);
  }

  @GetMapping("/api/platform/settings")
  ResponseEntity<?> platform() {
    return view(configuring.platform());
  }

  @PutMapping("/api/platform/settings")
  ResponseEntity<?> putPlatform(
      Actor actor,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      @RequestBody Map<String, @Nullable Object> body) {
    var why = Choice.objections(body);
    if (!why.isEmpty()) return unacceptable(why);
    var outcome = configuring.putPlatform(actor, Choice.of(body), EntityTags.version(ifMatch));
    return outcome instanceof AccountOutcome.Refused(var reason)
        ? AccountAnswers.refused(reason).response()
        : view(configuring.platform());
  }

  private ResponseEntity<?> answer(AccountOutcome outcome, String code, Actor actor) {
    return outcome instanceof AccountOutcome.Refused(var reason)
        ? AccountAnswers.refused(reason).response()
        : read(actor, code);
  }

  private static ResponseEntity<?> view(Configuring.View it) {
    var settings = it.settings().stream().map(SettingView::of).toList();
    return ResponseEntity.ok()
        .eTag("\"" + it.version() + "\"")
        .body(new SettingsView(it.version(), settings));
  }

  private static ResponseEntity<?> unacceptable(List<Objection> why) {
    return AccountAnswers.unacceptable(
        why.stream().map(it -> new Fault(it.pointer(), it.code(), it.message())).toList());
  }
}
