package dev.aval.sync.overseeing.web;

import dev.aval.platform.security.Caller;
import dev.aval.platform.security.Person;
import dev.aval.sync.alarms.Alarm;
import dev.aval.sync.alarms.Alarms;
import dev.aval.sync.candidates.Concluding.Choice;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.differences.Difference;
import dev.aval.sync.differences.Quarantine;
import dev.aval.sync.judging.Deciding;
import dev.aval.sync.overseeing.Overseeing;
import dev.aval.sync.reconciling.Reconciling;
import dev.aval.sync.runs.Report;
import dev.aval.sync.runs.Step;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// ERPs and their runs, for operators and their scripts.
@RestController
@RequestMapping("/api/erp")
class ErpController {
  private static final int MOST_ALARMS = 1_000;

  private final Overseeing overseeing;
  private final Reconciling reconciling;
  private final Deciding deciding;
  private final Alarms alarms;
  private final Clock clock;

  ErpController(
      Overseeing overseeing,
      Reconciling reconciling,
      Deciding deciding,
      Alarms alarms,
      Clock clock) {
    this.overseeing = overseeing;
    this.reconciling = reconciling;
    this.deciding = deciding;
    this.alarms = alarms;
    this.clock = clock;
  }

  record All(List<SystemView> systems, List<Alarm.Raised> alarms) {}

  /// @param nextPageToken of the following page; without it this is the last
  record Page<T>(List<T> items, @Nullable String nextPageToken) {
    static <T> Page<T> of(List<T> oneMore, Function<T, String> token) {
      var page = Lists.page(oneMore);
      return new Page<>(page, Lists.isMore(oneMore) ? token.apply(page.getLast()) : null);
    }
  }

  record ChoiceBody(@NotNull Choice choice) {}

  @GetMapping
  All all() {
    var now = clock.instant();
    return new All(
        overseeing.systems().stream().map(it -> SystemView.of(it, now)).toList(),
        alarms.raised(MOST_ALARMS));
  }

  @GetMapping("/{system}")
  SystemView one(@PathVariable String system) {
    return known(system);
  }

  @GetMapping("/{system}/runs")
  Page<Report> runs(
      @PathVariable String system, @RequestParam(defaultValue = "2147483647") int pageToken) {
    known(system);
    return Page.of(overseeing.runs(system, pageToken), it -> Integer.toString(it.number()));
  }

  @PostMapping("/{system}/runs")
  ResponseEntity<?> runNow(@PathVariable String system, Caller caller) {
    return answer(reconciling.runNow(system, caller.id()));
  }

  @GetMapping("/{system}/runs/{run}")
  Report run(@PathVariable String system, @PathVariable String run) {
    return overseeing.run(system, run).orElseThrow(() -> Refusals.notThere("run"));
  }

  @GetMapping("/{system}/runs/{run}/differences")
  Page<DifferenceView> differences(
      @PathVariable String system,
      @PathVariable String run,
      @RequestParam Optional<Difference.Kind> kind,
      @RequestParam(defaultValue = "") String pageToken) {
    known(system);
    return Page.of(
        overseeing.differences(run, kind.orElse(null), pageToken).stream()
            .map(DifferenceView::of)
            .toList(),
        DifferenceView::contact);
  }

  @PostMapping("/{system}/runs/{run}/acceptance")
  ResponseEntity<?> accept(@PathVariable String system, @PathVariable String run) {
    return answer(reconciling.accept(system, run));
  }

  @PostMapping("/{system}/runs/{run}/discard")
  ResponseEntity<?> discard(@PathVariable String system, @PathVariable String run, Caller caller) {
    return answer(reconciling.discard(system, run, caller.id()));
  }

  @GetMapping("/{system}/quarantine")
  Page<Quarantine.Kept> quarantine(
      @PathVariable String system, @RequestParam(defaultValue = "") String pageToken) {
    known(system);
    return Page.of(overseeing.quarantine(system, pageToken), Quarantine.Kept::id);
  }

  @GetMapping("/{system}/conflicts")
  Page<ConflictView> conflicts(@PathVariable String system) {
    known(system);
    return Page.of(
        overseeing.conflicts(system).stream().map(ConflictView::of).toList(),
        ConflictView::externalId);
  }

  /// The ERP speaks of the same person still.
  @PostMapping("/{system}/conflicts/{externalId}/resolution")
  ResponseEntity<?> resolve(@PathVariable String system, @PathVariable String externalId) {
    known(system);
    if (!deciding.believe(KnownContact.id(system, externalId))) {
      throw Refusals.notThere("conflict");
    }
    return ResponseEntity.noContent().build();
  }

  /// About all whom the first run found. A human answers for it, so a client may not.
  @PostMapping("/{system}/baseline")
  Map<String, Integer> baseline(
      @PathVariable String system, @Valid @RequestBody ChoiceBody body, Person person) {
    known(system);
    var by = new dev.aval.sync.candidates.Person(person.email(), person.name());
    return Map.of("candidates", deciding.baseline(system, body.choice(), by));
  }

  private SystemView known(String system) {
    return overseeing
        .system(system)
        .map(it -> SystemView.of(it, clock.instant()))
        .orElseThrow(() -> Refusals.notThere("system"));
  }

  private ResponseEntity<?> answer(Step step) {
    return switch (step) {
      case Step.Taken(var next, _) -> ResponseEntity.accepted().body(Map.of("run", Runs.id(next)));
      case Step.Refused(var why) -> Refusals.of(why).response();
    };
  }
}
