package dev.aval.request.releasing.web;

import dev.aval.request.releasing.HoldReleaseAnswer;
import dev.aval.request.releasing.HoldReleasing;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Objection;
import dev.aval.request.requests.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// *The invoice is paid* on the page of a request (D24), for operators.
@Controller
class HoldReleaseForm {
  private static final int LONGEST = 4_000;

  private final HoldReleasing releasing;

  HoldReleaseForm(HoldReleasing releasing) {
    this.releasing = releasing;
  }

  /// @param invoice the one that was shown, so that no other is released
  @PostMapping("/requests/{id}/hold-release")
  String release(
      Actor.Individual actor,
      @PathVariable String id,
      @RequestParam String invoice,
      @RequestParam(defaultValue = "") String message) {
    var given = Texts.typed(message, LONGEST).orElse(null);
    var said =
        switch (releasing.release(actor, id, invoice, given)) {
          case HoldReleaseAnswer.Released _ -> "hold-released";
          case HoldReleaseAnswer.NotHeld(var why) ->
              why.getFirst().code().equals(Objection.NOT_HELD) ? "not-held" : "too-late";
          case HoldReleaseAnswer.NotAllowed _, HoldReleaseAnswer.NotFound _ -> "not-yours";
        };
    return "redirect:/requests/" + id + "?said=" + said;
  }
}
