package dev.aval.approval.absence.web;

import dev.aval.approval.absence.Absence;
import dev.aval.approval.absence.AbsenceOutcome;
import dev.aval.approval.absence.AbsenceOutcome.Arranged;
import dev.aval.approval.absence.AbsenceOutcome.Fault;
import dev.aval.approval.absence.AbsenceOutcome.Faulty;
import dev.aval.approval.absence.AbsenceOutcome.Flaw;
import dev.aval.approval.absence.AbsenceOutcome.Refused;
import dev.aval.approval.absence.AbsenceOutcome.Unchanged;
import dev.aval.approval.absence.Arranging;
import dev.aval.approval.absence.StandingIn;
import dev.aval.platform.security.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.springframework.web.util.UriComponentsBuilder;

/// *Absence*: who stands in for the reader, for whom he does, and for super users who does for
/// whom.
@Controller
@RequestMapping("/absence")
class AbsencePages {
  private static final List<String> TYPES =
      List.of("order", "document", "proof", "ticket", "refund", "user-access");

  private final Arranging arranging;
  private final StandingIn standingIn;
  private final MessageSource messages;
  private final Clock clock;

  AbsencePages(Arranging arranging, StandingIn standingIn, MessageSource messages, Clock clock) {
    this.arranging = arranging;
    this.standingIn = standingIn;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView look(Person reader, @RequestParam(required = false) @Nullable String account) {
    return page(reader, AbsenceForm.filled(account), AbsenceForm.EMPTY, List.of());
  }

  @PostMapping
  ModelAndView set(Person reader, @ModelAttribute AbsenceForm form) {
    var now = clock.instant();
    var bad = new ArrayList<Flaw>();
    if (form.hasBadTime(form.from(), zone())) bad.add(new Flaw("from", Fault.NOT_A_TIME));
    if (form.hasBadTime(form.until(), zone())) bad.add(new Flaw("until", Fault.NOT_A_TIME));
    if (!bad.isEmpty())
      return page(reader, form.person() == null ? null : form.account(), form, bad);
    var who = AbsenceForm.filled(form.person());
    var absent =
        who == null
            ? Callers.person(reader)
            : new dev.aval.approval.requests.Person(who, null, null);
    var outcome = arranging.set(Callers.arranger(reader), absent, form.wish(zone(), now));
    return answer(reader, outcome, who == null ? null : form.account(), form);
  }

  @PostMapping("/{id}/end")
  ModelAndView end(
      Person reader,
      @PathVariable String id,
      @RequestParam String person,
      @RequestParam(required = false) @Nullable String account) {
    var outcome = arranging.end(Callers.arranger(reader), person, id, AbsenceForm.filled(account));
    return answer(reader, outcome, AbsenceForm.filled(account), AbsenceForm.EMPTY);
  }

  /// The standing deputy, asked when the reader keeps silent.
  @PostMapping("/deputy")
  ModelAndView name(Person reader, @RequestParam(required = false) @Nullable String standing) {
    var email = AbsenceForm.filled(standing);
    var deputy = email == null ? null : new dev.aval.approval.requests.Person(email, null, null);
    var outcome = arranging.name(Callers.arranger(reader), Callers.person(reader), deputy);
    return outcome instanceof Faulty(var flaws)
        ? page(
            reader,
            null,
            AbsenceForm.EMPTY,
            flaws.stream().map(it -> new Flaw("standing", it.fault())).toList())
        : answer(reader, outcome, null, AbsenceForm.EMPTY);
  }

  private ModelAndView answer(
      Person reader, AbsenceOutcome outcome, @Nullable String account, AbsenceForm form) {
    return switch (outcome) {
      case Arranged _, Unchanged _ -> back(account);
      case Faulty(var flaws) -> page(reader, account, form, flaws);
      case Refused(var reason) -> throw Answers.of(reason).exception();
    };
  }

  private static ModelAndView back(@Nullable String account) {
    var to = UriComponentsBuilder.fromPath("/absence");
    if (account != null) to.queryParam("account", "{account}");
    var view =
        new RedirectView(
            account == null ? to.toUriString() : to.encode().buildAndExpand(account).toUriString());
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    return new ModelAndView(view);
  }

  private ModelAndView page(
      Person reader, @Nullable String account, AbsenceForm form, List<Flaw> flaws) {
    var now = clock.instant();
    var page =
        new ModelAndView(
            "approval/absence", flaws.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    var mine = arranging.of(Callers.person(reader));
    page.addObject("mine", Arrangement.of(mine, now));
    page.addObject("standing", mine.deputy());
    page.addObject("standingInFor", standingIn.of(reader.email()));
    page.addObject("form", form);
    page.addObject("errors", words(flaws));
    page.addObject("types", TYPES);
    page.addObject("account", account);
    if (account != null) {
      var all = arranging.in(Callers.arranger(reader), account);
      page.addObject(
          "members",
          all.map(them ->
                  them.stream().flatMap(it -> arrangements(it, reader, now).stream()).toList())
              .orElse(null));
    }
    return page;
  }

  private static List<Arrangement> arrangements(Absence it, Person reader, Instant now) {
    var superUser = !reader.operator() && !it.person().is(reader.email());
    return Arrangement.of(it, now, superUser);
  }

  private Map<String, String> words(List<Flaw> flaws) {
    var words = new LinkedHashMap<String, String>();
    var locale = LocaleContextHolder.getLocale();
    for (var it : flaws) {
      var field = it.field().equals("types") ? "types-" + TYPES.getFirst() : it.field();
      words.putIfAbsent(field, messages.getMessage("absence.error." + it.fault(), null, locale));
    }
    return words;
  }

  private static ZoneId zone() {
    return LocaleContextHolder.getTimeZone().toZoneId();
  }
}
