package dev.aval.request.administering.pages;

import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.accounts.AccountOutcome.Refusal;
import dev.aval.request.accounts.Precondition;
import dev.aval.request.configuring.Configuring;
import dev.aval.request.mode.ApprovalMode;
import dev.aval.request.requests.Actor;
import dev.aval.request.settings.Choice;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// *Administration > Préférences* of an account: its approval mode (T3-T7) and its settings.
@Controller
@RequestMapping("/admin/{code}/preferences")
class PreferencesController {
  private final Pages pages;
  private final ApprovalMode mode;
  private final Configuring configuring;

  PreferencesController(Pages pages, ApprovalMode mode, Configuring configuring) {
    this.pages = pages;
    this.mode = mode;
    this.configuring = configuring;
  }

  @GetMapping
  ModelAndView look(Actor actor, @PathVariable String code, @RequestParam Optional<String> done) {
    return page(pages.open(actor, code), Map.of()).addObject("done", done.orElse(null));
  }

  @PostMapping("/approval-mode")
  ModelAndView turn(Actor actor, @PathVariable String code, @RequestParam boolean on) {
    pages.open(actor, code);
    return switch (mode.turn(actor, code, on)) {
      case AccountOutcome.StillPending(var waiting) ->
          Pages.again(
              page(pages.open(actor, code), Map.of()).addObject("stillPending", waiting),
              HttpStatus.CONFLICT);
      case AccountOutcome.Refused(var reason) when reason == Refusal.CLOSING ->
          Pages.again(
              page(pages.open(actor, code), Map.of()).addObject("notice", "admin.mode.busy"),
              HttpStatus.CONFLICT);
      case AccountOutcome.Refused(var reason) -> throw Pages.refused(reason).exception();
      default -> Pages.seeOther("/admin/" + code + "/preferences", on ? "mode-on" : "mode-off");
    };
  }

  @PostMapping("/settings")
  ModelAndView choose(
      Actor actor, @PathVariable String code, @RequestParam Map<String, String> typed) {
    var account = pages.open(actor, code);
    var tree = SettingsForm.tree(typed);
    var errors = SettingsForm.errors(tree, pages);
    if (!errors.isEmpty()) {
      return Pages.again(
          page(account, typed).addObject("errors", errors), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Optional<Precondition> read =
        Pages.version(Optional.ofNullable(typed.get("version"))).map(Precondition.Version::new);
    if (configuring.put(actor, code, Choice.of(tree), read) instanceof AccountOutcome.Refused) {
      return Pages.again(
          page(pages.open(actor, code), typed).addObject("notice", "admin.changed"),
          HttpStatus.CONFLICT);
    }
    return Pages.seeOther("/admin/" + code + "/preferences", "saved");
  }

  private ModelAndView page(Account account, Map<String, String> typed) {
    var view = configuring.view(account);
    return pages
        .page("preferences", account)
        .addObject("errors", Map.of())
        .addObject("fields", SettingsForm.fields(view.settings(), typed, false, pages));
  }
}
