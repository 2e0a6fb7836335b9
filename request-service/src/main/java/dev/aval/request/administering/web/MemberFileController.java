package dev.aval.request.administering.web;

import dev.aval.platform.web.Problem;
import dev.aval.request.accounts.Access;
import dev.aval.request.accounts.AccountOutcome.Refusal;
import dev.aval.request.accounts.Accounts;
import dev.aval.request.membership.Importing;
import dev.aval.request.membership.Line;
import dev.aval.request.membership.MemberFile;
import dev.aval.request.requests.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The members of an account as CSV: `GET …/members.csv`, and `POST …/members/import`, a dry run
/// unless `apply=true`.
@RestController
class MemberFileController {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final Accounts accounts;
  private final Importing importing;
  private final MemberFile file;

  MemberFileController(Accounts accounts, Importing importing, MemberFile file) {
    this.accounts = accounts;
    this.importing = importing;
    this.file = file;
  }

  record ReportView(
      boolean applied, long version, Map<Line.Result, Long> counts, List<Line> lines) {}

  /// The pages link to the second address, where the session of a browser counts.
  @GetMapping({"/api/accounts/{code}/members.csv", "/admin/{code}/users.csv"})
  ResponseEntity<?> export(Actor actor, @PathVariable String code) {
    var known = accounts.find(code);
    var refusal = Access.refusal(actor, known);
    if (refusal.isPresent()) return AccountAnswers.refused(refusal.get()).response();
    if (known.isEmpty()) return AccountAnswers.refused(Refusal.NO_SUCH_ACCOUNT).response();
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"members.csv\"")
        .body(file.write(known.get().members()));
  }

  @PostMapping(value = "/api/accounts/{code}/members/import", consumes = "text/csv")
  ResponseEntity<?> take(
      Actor actor,
      @PathVariable String code,
      @RequestParam(defaultValue = "false") boolean apply,
      InputStream body)
      throws IOException {
    return switch (file.read(body.readNBytes(MemberFile.BYTES + 1))) {
      case MemberFile.Unreadable(var problem, var message) ->
          Problem.of(status(problem), problem, message).response();
      case MemberFile.Rows(var rows) ->
          answer(apply ? importing.apply(actor, code, rows) : importing.dryRun(actor, code, rows));
    };
  }

  private static ResponseEntity<?> answer(Importing.Answer answer) {
    return switch (answer) {
      case Importing.Refused(var reason) -> AccountAnswers.refused(reason).response();
      case Importing.Report report -> {
        var counts = new TreeMap<Line.Result, Long>();
        for (var result : Line.Result.values()) counts.put(result, report.count(result));
        yield ResponseEntity.ok(
            new ReportView(report.applied(), report.version(), counts, report.lines()));
      }
    };
  }

  private static HttpStatus status(String problem) {
    return problem.equals("too-large")
        ? HttpStatus.CONTENT_TOO_LARGE
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }
}
