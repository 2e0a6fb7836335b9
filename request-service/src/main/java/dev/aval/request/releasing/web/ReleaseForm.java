package dev.aval.request.releasing.web;

import dev.aval.request.releasing.ReleaseAnswer;
import dev.aval.request.releasing.Releasing;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// *Mark as released* on the page of a request (B8).
@Controller
class ReleaseForm {
  private static final int LONGEST = 4_000;

  private final Releasing releasing;

  ReleaseForm(Releasing releasing) {
    this.releasing = releasing;
  }

  @PostMapping("/requests/{id}/release")
  String release(
      Actor.Individual actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String message) {
    var said =
        switch (releasing.release(actor, id, Texts.typed(message, LONGEST).orElse(null))) {
          case ReleaseAnswer.Released _ -> "released";
          case ReleaseAnswer.NotApproved _ -> "not-approved";
          case ReleaseAnswer.NotAllowed _, ReleaseAnswer.NotFound _ -> "not-yours";
        };
    return "redirect:/requests/" + id + "?said=" + said;
  }
}
