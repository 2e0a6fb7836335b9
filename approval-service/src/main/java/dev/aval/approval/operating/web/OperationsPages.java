package dev.aval.approval.operating.web;

import dev.aval.approval.operating.ActOutcome.Done;
import dev.aval.approval.operating.ActOutcome.Refusal;
import dev.aval.approval.operating.ActOutcome.Refused;
import dev.aval.approval.operating.Explaining;
import dev.aval.approval.operating.Operating;
import dev.aval.approval.operating.Piles;
import dev.aval.platform.security.Person;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// *Operations*: what waits too long, why, and what to do about it.
@Controller
@RequestMapping("/operations")
class OperationsPages {
  private static final int PAGE = 25;

  private final Operating operating;
  private final Explaining explaining;
  private final Piles piles;
  private final MessageSource messages;

  OperationsPages(Operating operating, Explaining explaining, Piles piles, MessageSource messages) {
    this.operating = operating;
    this.explaining = explaining;
    this.piles = piles;
    this.messages = messages;
  }

  @GetMapping
  ModelAndView lists(
      @RequestParam(required = false) @Nullable String unasked,
      @RequestParam(required = false) @Nullable String oldest) {
    var nobody = piles.unasked(Tokens.place(unasked), PAGE);
    var longest = piles.oldest(Tokens.place(oldest), PAGE);
    var page = new ModelAndView("approval/operations");
    page.addObject("unasked", nobody.lines());
    page.addObject("unaskedAt", unasked);
    page.addObject("unaskedNext", Tokens.next(nobody));
    page.addObject("oldest", longest.lines());
    page.addObject("oldestAt", oldest);
    page.addObject("oldestNext", Tokens.next(longest));
    return page;
  }

  @GetMapping("/{approvalId}")
  ModelAndView look(@PathVariable String approvalId) {
    return page(approvalId, ActForm.EMPTY, Map.of(), HttpStatus.OK);
  }

  @PostMapping("/{approvalId}")
  ModelAndView act(@PathVariable String approvalId, @ModelAttribute ActForm form, Person operator) {
    var act = form.toAct();
    if (act.isEmpty()) {
      return again(approvalId, form, "act", "operations.error.choose");
    }
    return switch (operating.act(approvalId, Operators.of(operator), act.get())) {
      case Done _ -> back(approvalId);
      case Refused(var reason) ->
          again(approvalId, form, field(reason), "operations.error." + reason);
    };
  }

  private ModelAndView again(String approvalId, ActForm form, String field, String key) {
    var text = messages.getMessage(key, null, LocaleContextHolder.getLocale());
    return page(approvalId, form, Map.of(field, text), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(
      String approvalId, ActForm form, Map<String, String> errors, HttpStatus status) {
    var waiting =
        explaining
            .explain(approvalId)
            .orElseThrow(() -> Refusals.of(Refusal.NOT_FOUND).exception());
    var page = new ModelAndView("approval/operation", status);
    page.addObject("it", waiting);
    page.addObject("form", form);
    page.addObject("errors", errors);
    return page;
  }

  private static String field(Refusal reason) {
    return switch (reason) {
      case REASON_MISSING, REASON_TOO_LONG -> "reason";
      case NOBODY_NAMED, PERSON_BARRED, PERSON_HAS_ANSWERED, ALREADY_ASKED, OUT_OF_REACH ->
          "people";
      default -> "act";
    };
  }

  private static ModelAndView back(String approvalId) {
    var view = new RedirectView("/operations/" + approvalId);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    return new ModelAndView(view);
  }
}
