package dev.aval.approval.absence.web;

import dev.aval.approval.absence.Absence;
import dev.aval.approval.absence.AbsenceOutcome;
import dev.aval.approval.absence.AbsenceOutcome.Arranged;
import dev.aval.approval.absence.AbsenceOutcome.Faulty;
import dev.aval.approval.absence.AbsenceOutcome.Refusal;
import dev.aval.approval.absence.AbsenceOutcome.Refused;
import dev.aval.approval.absence.AbsenceOutcome.Unchanged;
import dev.aval.approval.absence.Arranging;
import dev.aval.approval.absence.Delegation;
import dev.aval.approval.absence.StandingIn;
import dev.aval.approval.requests.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who stands in for the caller, and for whom he does; for super users also for their members.
@RestController
@RequestMapping("/api/delegations")
class AbsenceController {
  private final Arranging arranging;
  private final StandingIn standingIn;
  private final Clock clock;

  AbsenceController(Arranging arranging, StandingIn standingIn, Clock clock) {
    this.arranging = arranging;
    this.standingIn = standingIn;
    this.clock = clock;
  }

  /// @param standingInFor for whom the caller may decide at this moment
  record Mine(
      Person person, List<Line> delegations, @Nullable Person deputy, List<For> standingInFor) {}

  record For(Person person, Instant until) {}

  record Line(
      String id,
      Person person,
      Person deputy,
      Instant from,
      Instant until,
      List<String> types,
      @Nullable String account,
      @Nullable String note,
      @Nullable Person setBy,
      List<String> except,
      boolean inForce) {
    static Line of(Person person, Delegation it, Instant now) {
      return new Line(
          it.id(),
          person,
          it.deputy(),
          it.from(),
          it.end(),
          it.types().stream().sorted().toList(),
          it.account(),
          it.note(),
          it.by(),
          it.except().stream().sorted().toList(),
          it.isInForce(now));
    }
  }

  @GetMapping
  Mine mine(dev.aval.platform.security.Person caller) {
    var mine = arranging.of(Callers.person(caller));
    var others =
        standingIn.of(caller.email()).stream()
            .map(it -> new For(it.absent(), it.until()))
            .distinct()
            .toList();
    return new Mine(mine.person(), lines(mine), mine.deputy(), others);
  }

  /// Of all members of an account, for its super users.
  @GetMapping(params = "account")
  List<Line> inAccount(@RequestParam String account, dev.aval.platform.security.Person caller) {
    return arranging
        .in(Callers.arranger(caller), account)
        .orElseThrow(() -> Answers.of(Refusal.NOT_FOUND).exception())
        .stream()
        .flatMap(it -> lines(it).stream())
        .toList();
  }

  @PostMapping
  ResponseEntity<?> set(
      @RequestBody DelegationBody body, dev.aval.platform.security.Person caller) {
    var absent = Objects.requireNonNullElseGet(body.person(), () -> Callers.person(caller));
    var wish = body.wish(clock.instant());
    return answer(arranging.set(Callers.arranger(caller), absent, wish), HttpStatus.CREATED);
  }

  /// @param account in which a super user ends what is for all accounts
  @DeleteMapping("/{id}")
  ResponseEntity<?> end(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable String account,
      dev.aval.platform.security.Person caller) {
    var absent = Objects.requireNonNullElse(person, caller.email());
    return answer(arranging.end(Callers.arranger(caller), absent, id, account), HttpStatus.OK);
  }

  private ResponseEntity<?> answer(AbsenceOutcome outcome, HttpStatus done) {
    return switch (outcome) {
      case Arranged it -> ResponseEntity.status(done).body(changed(it));
      case Unchanged(var absence) -> ResponseEntity.ok(lines(absence));
      case Faulty it -> Answers.of(it).response();
      case Refused(var reason) -> Answers.of(reason).response();
    };
  }

  /// What never began is gone.
  private Object changed(Arranged it) {
    return it.absence()
        .find(it.id())
        .filter(Delegation::everBegins)
        .<Object>map(found -> Line.of(it.absence().person(), found, clock.instant()))
        .orElseGet(() -> lines(it.absence()));
  }

  private List<Line> lines(Absence it) {
    var now = clock.instant();
    return it.delegations().stream()
        .filter(Delegation::everBegins)
        .map(found -> Line.of(it.person(), found, now))
        .toList();
  }
}
