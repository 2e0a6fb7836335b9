package dev.aval.approval.evidence.web;

import dev.aval.approval.evidence.Export;
import dev.aval.approval.evidence.Showing;
import dev.aval.platform.security.Person;
import dev.aval.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What happened to a request, and whether anything of it was changed.
@Controller
class EvidencePageController {
  private final Showing showing;

  EvidencePageController(Showing showing) {
    this.showing = showing;
  }

  @GetMapping("/evidence/{requestId}")
  String evidence(@PathVariable String requestId, Person person, Model model) {
    Export export =
        showing
            .export(requestId, Readers.of(person))
            .orElseThrow(() ->
                Problem.of(HttpStatus.NOT_FOUND, "no-such-evidence", "There is no such evidence")
                    .exception());
    model.addAttribute("chain", export.chain());
    model.addAttribute("verdict", ShownVerdict.of(export.verdict()));
    return "approval/evidence";
  }
}
