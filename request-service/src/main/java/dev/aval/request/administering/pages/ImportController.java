package dev.aval.request.administering.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aval.request.membership.Importing;
import dev.aval.request.membership.Line;
import dev.aval.request.membership.MemberFile;
import dev.aval.request.requests.Actor;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Members by file: pasted rows, a report of what would happen, then the same for good.
@Controller
@RequestMapping("/admin/{code}/users/import")
class ImportController {
  private final Pages pages;
  private final Importing importing;
  private final MemberFile file;

  ImportController(Pages pages, Importing importing, MemberFile file) {
    this.pages = pages;
    this.importing = importing;
    this.file = file;
  }

  @GetMapping
  ModelAndView look(Actor actor, @PathVariable String code) {
    return page(actor, code, "");
  }

  @PostMapping
  ModelAndView take(
      Actor actor,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String rows,
      @RequestParam(defaultValue = "false") boolean apply) {
    var page = page(actor, code, rows);
    return switch (file.read(rows.getBytes(UTF_8))) {
      case MemberFile.Unreadable(var problem, _) ->
          Pages.again(
              page.addObject("errors", Map.of("rows", pages.text("admin.error.file." + problem))),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case MemberFile.Rows(var read) ->
          report(
              page,
              apply ? importing.apply(actor, code, read) : importing.dryRun(actor, code, read));
    };
  }

  private static ModelAndView report(ModelAndView page, Importing.Answer answer) {
    return switch (answer) {
      case Importing.Refused(var reason) -> throw Pages.refused(reason).exception();
      case Importing.Report report ->
          page.addObject("report", report)
              .addObject(
                  "changes", report.count(Line.Result.CREATED) + report.count(Line.Result.CHANGED));
    };
  }

  private ModelAndView page(Actor actor, String code, String rows) {
    return pages
        .page("import", pages.open(actor, code))
        .addObject("errors", Map.of())
        .addObject("rows", rows);
  }
}
