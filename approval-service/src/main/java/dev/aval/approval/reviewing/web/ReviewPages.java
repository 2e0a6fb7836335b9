package dev.aval.approval.reviewing.web;

import dev.aval.approval.ApprovalSettings;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.Evidence;
import dev.aval.approval.deciding.Standing;
import dev.aval.approval.deciding.Undoing;
import dev.aval.approval.policy.Assurance;
import dev.aval.approval.reviewing.MaskedEmail;
import dev.aval.approval.reviewing.OneTimePages;
import dev.aval.approval.reviewing.Reviewing.View;
import dev.aval.platform.security.Caller;
import dev.aval.platform.security.Client;
import dev.aval.platform.security.Guest;
import dev.aval.platform.security.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/// Shows an approval to its reader: the question to whoever may answer it, to others where it
/// stands.
@Component
class ReviewPages {
  private final OneTimePages pages;
  private final Looks looks;
  private final ApprovalSettings settings;
  private final JsonMapper mapper;
  private final MessageSource messages;
  private final Clock clock;

  ReviewPages(
      OneTimePages pages,
      Looks looks,
      ApprovalSettings settings,
      JsonMapper mapper,
      MessageSource messages,
      Clock clock) {
    this.pages = pages;
    this.looks = looks;
    this.settings = settings;
    this.mapper = mapper;
    this.messages = messages;
    this.clock = clock;
  }

  ModelAndView page(
      View view,
      Caller caller,
      Again again,
      HttpServletRequest request,
      HttpServletResponse response) {
    var can = Abilities.of(view, Actors.of(caller), clock.instant());
    var page = new ModelAndView(pageName(view, can), again.status());
    if (can.decides()) looks.shown(view, caller, request);
    var locale = LocaleContextHolder.getLocale();
    page.addObject("shown", Shown.of(view.approval(), mapper));
    page.addObject("said", Said.of(view.approval(), view.standing(), caller.id()));
    page.addObject("notice", again.notice());
    page.addObject("sentTo", caller instanceof Guest it ? MaskedEmail.of(it.email()) : null);
    page.addObject("can", can);
    var demand = view.demand();
    page.addObject("level", demand.level().name());
    page.addObject("byAccount", demand.byAccount());
    page.addObject("policy", view.approval().live().plan().policy());
    page.addObject("signIn", isToSignIn(caller, demand.level()));
    page.addObject("rounds", Round.of(view.approval().live()));
    page.addObject("history", History.of(view.approval(), messages, locale));
    page.addObject("changes", changes(view, caller, again).orElse(null));
    page.addObject("undoUntil", Undoing.until(view.approval()).orElse(null));
    page.addObject("settling", view.approval() instanceof Settling);
    if (can.any()) {
      page.addObject("form", again.form());
      page.addObject("errors", translated(again.errors()));
      page.addObject("intent", intent(request));
      page.addObject("nonce", nonce(view, caller, request, response));
    }
    return page;
  }

  /// What he has to prove before the form is of any use (R12).
  private boolean isToSignIn(Caller caller, Assurance level) {
    return switch (caller) {
      case Guest _ -> level.satisfies(Assurance.L2);
      case Person it ->
          level == Assurance.L3 && !Evidence.isFresh(it.signedInAt(), clock.instant());
      case Client _ -> false;
    };
  }

  private Optional<Changes> changes(View view, Caller caller, Again again) {
    var seen = again.form().seenRevision();
    return Changes.of(
        view.approval(), seen == 0 && caller instanceof Guest it ? it.revision() : seen, mapper);
  }

  private static String pageName(View view, Abilities can) {
    if (can.decides()) return "approval/question";
    return view.standing() == Standing.Other.OUTDATED ? "approval/superseded" : "approval/answered";
  }

  /// What the mail's button said. It highlights a choice and makes none (R2).
  private static @Nullable String intent(HttpServletRequest request) {
    return switch (request.getParameter("intent")) {
      case "approve" -> "APPROVE";
      case "refuse" -> "REFUSE";
      case null, default -> null;
    };
  }

  /// A browser that is known keeps its name, so that a page open beside this one stays good.
  private String nonce(
      View view, Caller caller, HttpServletRequest request, HttpServletResponse response) {
    if (HttpMethod.HEAD.matches(request.getMethod())) {
      return "";
    }
    var id = view.approval().request().requestId();
    var browser = PageCookie.read(request, id).orElseGet(OneTimePages::secret);
    PageCookie.write(response, id, browser, settings.pageLife());
    return pages.show(browser, caller.id(), id);
  }

  private Map<String, String> translated(Map<String, String> errors) {
    var locale = LocaleContextHolder.getLocale();
    return errors.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, it -> messages.getMessage(it.getValue(), null, locale)));
  }
}
