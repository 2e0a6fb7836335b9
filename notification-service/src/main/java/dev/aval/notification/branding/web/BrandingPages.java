package dev.aval.notification.branding.web;

import dev.aval.notification.branding.Branding;
import dev.aval.notification.branding.Branding.Known;
import dev.aval.notification.branding.Refusal;
import dev.aval.notification.branding.Reply;
import dev.aval.notification.branding.Wishes;
import dev.aval.platform.security.Caller;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// *Administration > Branding* of an account: one form.
@Controller
@RequestMapping("/admin/{code}/branding")
class BrandingPages {
  private final Branding branding;
  private final MessageSource words;

  BrandingPages(Branding branding, MessageSource words) {
    this.branding = branding;
    this.words = words;
  }

  /// What was typed.
  record Form(String name, String color, String replyTo) {
    static Form of(Known known) {
      var it = known.brand();
      return new Form(
          orEmpty(it.name()), it.color() == null ? "" : it.color().hex(), orEmpty(it.replyTo()));
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  @GetMapping
  ModelAndView look(Caller caller, @PathVariable String code, @RequestParam Optional<String> done) {
    var known = known(caller, code);
    return page(known, Form.of(known), Map.of()).addObject("done", done.orElse(null));
  }

  @GetMapping("/logo")
  ResponseEntity<?> logo(Caller caller, @PathVariable String code) {
    return Pictures.response(known(caller, code));
  }

  @PostMapping
  ModelAndView change(
      Caller caller,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String color,
      @RequestParam(defaultValue = "") String replyTo,
      @RequestParam(required = false) @Nullable MultipartFile logo,
      @RequestParam(defaultValue = "false") boolean removeLogo)
      throws IOException {
    var wishes = new Wishes(name, color, replyTo, logo(logo, removeLogo));
    return switch (branding.change(Callers.actor(caller), code, wishes)) {
      case Reply.Done<Known> _ -> Answers.seeOther("/admin/{code}/branding?done=saved", code);
      case Reply.Refused<Known>(var why) -> {
        if (why.contains(Refusal.NOT_FOUND)) throw Problems.of(why).exception();
        var page = page(known(caller, code), new Form(name, color, replyTo), errors(why));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
    };
  }

  private static Wishes.Logo logo(@Nullable MultipartFile sent, boolean remove) throws IOException {
    if (sent != null && !sent.isEmpty()) return new Wishes.Logo.Sent(sent.getBytes());
    return remove ? new Wishes.Logo.Remove() : new Wishes.Logo.Keep();
  }

  private Known known(Caller caller, String code) {
    return Answers.done(branding.look(Callers.actor(caller), code));
  }

  private Map<String, String> errors(List<Refusal> why) {
    var errors = new LinkedHashMap<String, String>();
    for (var it : why) {
      errors.put(
          field(it),
          words.getMessage("branding.error." + it, null, LocaleContextHolder.getLocale()));
    }
    return errors;
  }

  private static String field(Refusal why) {
    return switch (why) {
      case NAME -> "name";
      case COLOR -> "color";
      case REPLY_TO -> "replyTo";
      case LOGO_TYPE, LOGO_SIZE, LOGO_BROKEN, NOT_FOUND -> "logo";
    };
  }

  private static ModelAndView page(Known known, Form form, Map<String, String> errors) {
    return new ModelAndView("branding/edit")
        .addObject("account", known.account())
        .addObject("hasLogo", known.brand().logo() != null)
        .addObject("form", form)
        .addObject("errors", errors);
  }
}
