package dev.aval.sync.overseeing.web;

import dev.aval.sync.differences.Difference;
import dev.aval.sync.overseeing.Overseeing;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What is kept of one run, and the rows that could not be read.
@Controller
@RequestMapping("/erp/{system}")
class RunPages {
  private final Overseeing overseeing;

  RunPages(Overseeing overseeing) {
    this.overseeing = overseeing;
  }

  @GetMapping("/runs/{run}")
  ModelAndView run(
      @PathVariable String system,
      @PathVariable String run,
      @RequestParam Optional<Difference.Kind> kind,
      @RequestParam(defaultValue = "") String pageToken) {
    var report = overseeing.run(system, run).orElseThrow(() -> Refusals.notThere("run"));
    var found = overseeing.differences(run, kind.orElse(null), pageToken);
    return new ModelAndView("erp/run")
        .addObject("report", report)
        .addObject(
            "kinds",
            Stream.of(Difference.Kind.values())
                .filter(it -> it != Difference.Kind.RECHECK)
                .toList())
        .addObject("kind", kind.orElse(null))
        .addObject("differences", Lists.page(found).stream().map(DifferenceView::of).toList())
        .addObject("first", pageToken.isEmpty())
        .addObject("next", Lists.isMore(found) ? Lists.page(found).getLast().contactId() : null);
  }

  @GetMapping("/quarantine")
  ModelAndView quarantine(
      @PathVariable String system, @RequestParam(defaultValue = "") String pageToken) {
    if (overseeing.system(system).isEmpty()) throw Refusals.notThere("system");
    var rows = overseeing.quarantine(system, pageToken);
    return new ModelAndView("erp/quarantine")
        .addObject("system", system)
        .addObject("unreadable", Lists.page(rows))
        .addObject("first", pageToken.isEmpty())
        .addObject("next", Lists.isMore(rows) ? Lists.page(rows).getLast().id() : null);
  }
}
