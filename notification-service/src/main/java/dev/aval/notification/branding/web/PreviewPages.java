package dev.aval.notification.branding.web;

import dev.aval.notification.branding.Previewing;
import dev.aval.notification.branding.Previewing.Preview;
import dev.aval.notification.telling.Recipient;
import dev.aval.platform.security.Caller;
import dev.aval.platform.security.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Each kind of mail with the account's branding: what is shown, the text part, the headers; and a
/// test to oneself.
///
/// The HTML part stands in a frame of its own origin-less kind: nothing in it runs, loads or leads
/// anywhere, whatever an account writes into its name.
@Controller
@RequestMapping("/admin/{code}/branding/previews")
class PreviewPages {
  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
          + "form-action 'self'";
  private static final String FRAME_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; "
          + "base-uri 'none'; form-action 'none'; sandbox";
  private static final List<String> LANGUAGES = List.of("en", "fr");

  private final Previewing previewing;

  PreviewPages(Previewing previewing) {
    this.previewing = previewing;
  }

  @GetMapping
  ModelAndView list(Caller caller, @PathVariable String code) {
    var it = Answers.done(previewing.list(Callers.actor(caller), code));
    return new ModelAndView("branding/previews")
        .addObject("account", it.known().account())
        .addObject("languages", LANGUAGES)
        .addObject("kinds", it.kinds());
  }

  @GetMapping("/{kind}")
  ModelAndView look(
      Person reader,
      @PathVariable String code,
      @PathVariable String kind,
      @RequestParam Optional<String> lang,
      @RequestParam Optional<String> done,
      Locale locale,
      HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", PAGE_POLICY);
    var language = language(lang, locale);
    var it = preview(reader, code, kind, language);
    return new ModelAndView("branding/preview")
        .addObject("account", it.known().account())
        .addObject("kind", kind)
        .addObject("language", language)
        .addObject("languages", LANGUAGES)
        .addObject("self", reader.email())
        .addObject("draft", it.draft())
        .addObject("done", done.orElse(null));
  }

  @GetMapping("/{kind}/html")
  ResponseEntity<String> html(
      Person reader,
      @PathVariable String code,
      @PathVariable String kind,
      @RequestParam Optional<String> lang,
      Locale locale) {
    var it = preview(reader, code, kind, language(lang, locale));
    var logo = it.letterhead().logo();
    var html = it.draft().html();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .header("Content-Security-Policy", FRAME_POLICY)
        .header("X-Frame-Options", "SAMEORIGIN")
        .body(
            logo == null ? html : html.replace("\"cid:logo\"", '"' + Pictures.inline(logo) + '"'));
  }

  @PostMapping("/{kind}/tests")
  ModelAndView test(
      Person self,
      @PathVariable String code,
      @PathVariable String kind,
      @RequestParam Optional<String> lang,
      Locale locale) {
    var language = language(lang, locale);
    var tested =
        Answers.done(previewing.test(Callers.actor(self), code, kind, recipient(self, language)));
    return Answers.seeOther(
        "/admin/{code}/branding/previews/{kind}?lang={lang}&done={done}",
        code,
        kind,
        language,
        tested);
  }

  private Preview preview(Person reader, String code, String kind, String language) {
    return Answers.done(
        previewing.look(Callers.actor(reader), code, kind, recipient(reader, language)));
  }

  private static Recipient recipient(Person it, String language) {
    return new Recipient(it.email(), it.name(), language, null);
  }

  private static String language(Optional<String> wanted, Locale locale) {
    return wanted
        .filter(LANGUAGES::contains)
        .orElse("fr".equals(locale.getLanguage()) ? "fr" : "en");
  }
}
