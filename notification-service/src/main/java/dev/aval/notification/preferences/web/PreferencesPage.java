package dev.aval.notification.preferences.web;

import dev.aval.notification.preferences.Concern;
import dev.aval.notification.preferences.Judged;
import dev.aval.notification.preferences.Judged.Flaw;
import dev.aval.notification.preferences.Wish;
import dev.aval.notification.preferences.Wishing;
import dev.aval.platform.security.Person;
import dev.aval.platform.web.Flashes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// *Notifications > Preferences*: what the reader is told by which channel, and when (D17-D19).
@Controller
@RequestMapping("/notifications/preferences")
class PreferencesPage {
  private final Wishing wishing;
  private final Flashes flashes;
  private final MessageSource words;

  PreferencesPage(Wishing wishing, Flashes flashes, MessageSource words) {
    this.wishing = wishing;
    this.flashes = flashes;
    this.words = words;
  }

  @GetMapping
  ModelAndView look(Person reader) {
    var zone = LocaleContextHolder.getTimeZone().toZoneId().getId();
    return page(PreferencesForm.of(Wish.of(wishing.of(reader.email())), zone), List.of());
  }

  @PostMapping
  ModelAndView set(
      Person reader, @RequestParam Map<String, String> sent, HttpServletResponse response) {
    var form = PreferencesForm.of(sent);
    return switch (wishing.set(reader.email(), form.wish())) {
      case Judged.Accepted _ -> {
        flashes.good(response, "preferences.saved");
        var again = new RedirectView("/notifications/preferences");
        again.setStatusCode(HttpStatus.SEE_OTHER);
        again.setExposeModelAttributes(false);
        yield new ModelAndView(again);
      }
      case Judged.Faulty(var flaws) -> page(form, flaws);
    };
  }

  private ModelAndView page(PreferencesForm form, List<Flaw> flaws) {
    var status = flaws.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return new ModelAndView("notifications/preferences", status)
        .addObject("form", form)
        .addObject("concerns", Concern.values())
        .addObject("errors", words(flaws))
        .addObject("digests", digests());
  }

  private Map<String, String> digests() {
    var digests = new LinkedHashMap<String, String>();
    for (var it : List.of("off", "daily", "many")) {
      digests.put(it, say("preferences.digest." + it));
    }
    return digests;
  }

  private Map<String, String> words(List<Flaw> flaws) {
    var said = new LinkedHashMap<String, String>();
    flaws.forEach(it -> said.putIfAbsent(it.field(), say("preferences.error." + it.fault())));
    return said;
  }

  private String say(String key) {
    return words.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
