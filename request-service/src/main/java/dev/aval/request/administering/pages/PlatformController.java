package dev.aval.request.administering.pages;

import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.configuring.Configuring;
import dev.aval.request.requests.Actor;
import dev.aval.request.settings.Choice;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// *Administration > Plateforme*: what all accounts inherit (B14-B16), for operators.
@Controller
@RequestMapping("/admin/platform")
class PlatformController {
  private final Pages pages;
  private final Configuring configuring;

  PlatformController(Pages pages, Configuring configuring) {
    this.pages = pages;
    this.configuring = configuring;
  }

  @GetMapping
  ModelAndView look(@RequestParam Optional<String> done) {
    return page(Map.of()).addObject("done", done.orElse(null));
  }

  @PostMapping
  ModelAndView choose(Actor actor, @RequestParam Map<String, String> typed) {
    var tree = SettingsForm.tree(typed);
    var errors = SettingsForm.errors(tree, pages);
    if (!errors.isEmpty()) {
      return Pages.again(page(typed).addObject("errors", errors), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var read = Pages.version(Optional.ofNullable(typed.get("version")));
    var outcome = configuring.putPlatform(actor, Choice.of(tree), read);
    return outcome instanceof AccountOutcome.Refused
        ? Pages.again(page(typed).addObject("notice", "admin.changed"), HttpStatus.CONFLICT)
        : Pages.seeOther("/admin/platform", "saved");
  }

  private ModelAndView page(Map<String, String> typed) {
    var view = configuring.platform();
    return new ModelAndView("admin/platform")
        .addObject("version", view.version())
        .addObject("errors", Map.of())
        .addObject("fields", SettingsForm.fields(view.settings(), typed, true, pages));
  }
}
