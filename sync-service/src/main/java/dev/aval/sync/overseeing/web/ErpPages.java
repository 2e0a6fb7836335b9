package dev.aval.sync.overseeing.web;

import dev.aval.platform.security.Person;
import dev.aval.platform.web.Flashes;
import dev.aval.sync.alarms.Alarms;
import dev.aval.sync.candidates.Concluding.Choice;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.judging.Deciding;
import dev.aval.sync.overseeing.Overseeing;
import dev.aval.sync.reconciling.Reconciling;
import dev.aval.sync.runs.Step;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/// *Opérations > ERP*: each ERP, what is being done about it, and what waits for an operator.
@Controller
@RequestMapping("/erp")
class ErpPages {
  private static final int MOST_ALARMS = 200;

  private final Overseeing overseeing;
  private final Reconciling reconciling;
  private final Deciding deciding;
  private final Alarms alarms;
  private final Flashes flashes;
  private final Clock clock;

  ErpPages(
      Overseeing overseeing,
      Reconciling reconciling,
      Deciding deciding,
      Alarms alarms,
      Flashes flashes,
      Clock clock) {
    this.overseeing = overseeing;
    this.reconciling = reconciling;
    this.deciding = deciding;
    this.alarms = alarms;
    this.flashes = flashes;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView systems() {
    var now = clock.instant();
    return new ModelAndView("erp/systems")
        .addObject(
            "systems", overseeing.systems().stream().map(it -> SystemView.of(it, now)).toList())
        .addObject("alarms", alarms.raised(MOST_ALARMS));
  }

  @GetMapping("/{system}")
  ModelAndView system(
      @PathVariable String system, @RequestParam(defaultValue = "2147483647") int before) {
    var known = overseeing.system(system).orElseThrow(() -> Refusals.notThere("system"));
    var runs = overseeing.runs(system, before);
    var conflicts = overseeing.conflicts(system);
    return new ModelAndView("erp/system")
        .addObject("it", SystemView.of(known, clock.instant()))
        .addObject("choices", Choice.values())
        .addObject("alarms", ofSystem(system))
        .addObject("runs", Lists.page(runs))
        .addObject("next", Lists.isMore(runs) ? Lists.page(runs).getLast().number() : null)
        .addObject("first", before == Integer.MAX_VALUE)
        .addObject("conflicts", Lists.page(conflicts).stream().map(ConflictView::of).toList())
        .addObject("quarantined", !overseeing.quarantine(system, "").isEmpty());
  }

  @PostMapping("/{system}/runs")
  ModelAndView runNow(@PathVariable String system, Person person, HttpServletResponse response) {
    return answer(reconciling.runNow(system, person.email()), "erp.started", system, response);
  }

  @PostMapping("/{system}/acceptance")
  ModelAndView accept(
      @PathVariable String system, @RequestParam String run, HttpServletResponse response) {
    return answer(reconciling.accept(system, run), "erp.accepted", system, response);
  }

  @PostMapping("/{system}/discard")
  ModelAndView discard(
      @PathVariable String system,
      @RequestParam String run,
      Person person,
      HttpServletResponse response) {
    return answer(
        reconciling.discard(system, run, person.email()), "erp.discarded", system, response);
  }

  @PostMapping("/{system}/resolution")
  ModelAndView resolve(
      @PathVariable String system, @RequestParam String externalId, HttpServletResponse response) {
    if (deciding.believe(KnownContact.id(system, externalId))) {
      flashes.good(response, "erp.resolved");
    } else {
      flashes.notice(response, "erp.resolved.not");
    }
    return seeOther(system);
  }

  /// Nothing is chosen unless somebody chooses.
  @PostMapping("/{system}/baseline")
  ModelAndView baseline(
      @PathVariable String system,
      @RequestParam(required = false) @Nullable Choice choice,
      Person person,
      HttpServletResponse response) {
    if (choice == null) {
      var page = system(system, Integer.MAX_VALUE).addObject("flaw", "erp.baseline.choose");
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    if (overseeing.system(system).isEmpty()) throw Refusals.notThere("system");
    var by = new dev.aval.sync.candidates.Person(person.email(), person.name());
    flashes.good(response, "erp.baseline.done", deciding.baseline(system, choice, by));
    return seeOther(system);
  }

  private ModelAndView answer(Step step, String done, String system, HttpServletResponse response) {
    switch (step) {
      case Step.Taken _ -> flashes.good(response, done);
      case Step.Refused(var why) -> {
        if (why == Step.Refusal.NO_SUCH_SYSTEM) throw Refusals.of(why).exception();
        flashes.notice(response, "erp.refused." + why);
      }
    }
    return seeOther(system);
  }

  private List<?> ofSystem(String system) {
    return alarms.raised(MOST_ALARMS).stream()
        .filter(it -> it.alarm().system().equals(system))
        .toList();
  }

  private static ModelAndView seeOther(String system) {
    var path = UriComponentsBuilder.fromUriString("/erp/{system}").encode();
    var there = new RedirectView(path.buildAndExpand(Map.of("system", system)).toUriString());
    there.setStatusCode(HttpStatus.SEE_OTHER);
    there.setExposeModelAttributes(false);
    return new ModelAndView(there);
  }
}
