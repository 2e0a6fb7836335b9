package dev.aval.sync.portfolio.web;

import dev.aval.platform.security.Person;
import dev.aval.platform.web.Flashes;
import dev.aval.sync.portfolio.AccessFile;
import dev.aval.sync.portfolio.Approvals;
import dev.aval.sync.portfolio.ManagingAccess;
import dev.aval.sync.portfolio.Standing;
import dev.aval.sync.portfolio.Verdicts;
import dev.aval.sync.portfolio.Voucher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// *Dossier client > Utilisateurs > Gérer les accès* (P2): who waits in a file, each beside who
/// looks alike there, to be validated or refused.
@Controller
@RequestMapping("/admin/{code}/access")
class AccessPages {
  private final ManagingAccess access;
  private final Approvals approvals;
  private final Flashes flashes;
  private final Clock clock;

  AccessPages(ManagingAccess access, Approvals approvals, Flashes flashes, Clock clock) {
    this.access = access;
    this.approvals = approvals;
    this.flashes = flashes;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView look(
      Person person,
      @PathVariable String code,
      @RequestParam Optional<String> pageToken,
      HttpServletRequest request) {
    return page(file(person, code, pageToken), Readers.voucher(request), AnswerForm.EMPTY);
  }

  /// The button that leads here, as another service's page fetches it once it is shown: so that
  /// page waits for nobody, and without a script its plain link leads here as well.
  @GetMapping("/button")
  ModelAndView button(Person person, @PathVariable String code) {
    var mark = access.mark(Readers.of(person), code).orElseThrow(Readers::notThere);
    var now = clock.instant();
    return new ModelAndView("sync/button")
        .addObject("code", code)
        .addObject("waitingHere", mark.waiting())
        .addObject("underWay", mark.underWay().stream().map(it -> PastView.of(it, now)).toList());
  }

  @PostMapping
  ModelAndView answer(
      Person person,
      @PathVariable String code,
      @ModelAttribute AnswerForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    var file = file(person, code, Optional.empty());
    var who = Readers.voucher(request);
    var flaw = form.flaw();
    if (flaw.isPresent()) {
      return again(file, who, form, HttpStatus.UNPROCESSABLE_CONTENT).addObject("flaw", flaw.get());
    }
    var shown = form.items().stream().map(AnswerForm.Item::shown).toList();
    return switch (approvals.decide(who, shown, form.choice().orElseThrow(), form.typedReason())) {
      case Verdicts.Unreachable _ ->
          again(file, who, form, HttpStatus.SERVICE_UNAVAILABLE)
              .addObject("notice", "sync.unreachable");
      case Verdicts.Given(var verdicts) -> {
        verdicts.forEach(it -> Said.of(it, form.choice().orElseThrow()).by(flashes, response));
        yield Redirects.seeOther("/admin/{code}/access", code);
      }
    };
  }

  @PostMapping("/again")
  ModelAndView proposeAgain(
      Person person,
      @PathVariable String code,
      @RequestParam String candidate,
      HttpServletResponse response) {
    var asked =
        access.proposeAgain(Readers.of(person), code, candidate).orElseThrow(Readers::notThere);
    if (asked) flashes.good(response, "sync.again.done");
    else flashes.notice(response, "sync.again.not");
    return Redirects.seeOther("/admin/{code}/access", code);
  }

  private AccessFile file(Person person, String code, Optional<String> pageToken) {
    return access
        .look(Readers.of(person), code, Spots.read(pageToken))
        .orElseThrow(Readers::notThere);
  }

  private ModelAndView again(AccessFile file, Voucher who, AnswerForm form, HttpStatus status) {
    var page = page(file, who, form);
    page.setStatus(status);
    return page;
  }

  private ModelAndView page(AccessFile file, Voucher who, AnswerForm form) {
    var standings = standings(file, who);
    var now = clock.instant();
    var waiting =
        file.waiting().stream()
            .map(it -> CaseView.of(it, standings.get(CaseView.requestId(it.listed()))))
            .toList();
    return new ModelAndView("sync/access")
        .addObject("account", file.account())
        .addObject("administered", file.administered())
        .addObject("cases", waiting)
        .addObject("away", waiting.stream().anyMatch(it -> it.standing().equals("unreachable")))
        .addObject("next", file.next().map(Spots::token).orElse(null))
        .addObject("underWay", file.underWay().stream().map(it -> PastView.of(it, now)).toList())
        .addObject("ended", file.ended().stream().map(it -> PastView.of(it, now)).toList())
        .addObject("moreEnded", file.moreEnded())
        .addObject("form", form);
  }

  private Map<String, Standing> standings(AccessFile file, Voucher who) {
    return approvals.standings(
        who,
        file.waiting().stream()
            .map(it -> CaseView.requestId(it.listed()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }
}
