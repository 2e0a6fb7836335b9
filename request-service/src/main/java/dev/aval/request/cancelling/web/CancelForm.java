package dev.aval.request.cancelling.web;

import dev.aval.request.cancelling.CancelAnswer;
import dev.aval.request.cancelling.Cancelling;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Cancelling from the page of a request (D25).
@Controller
class CancelForm {
  private static final int LONGEST = 2_000;

  private final Cancelling cancelling;

  CancelForm(Cancelling cancelling) {
    this.cancelling = cancelling;
  }

  @PostMapping("/requests/{id}/cancel")
  String cancel(
      Actor.Individual actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason) {
    var given = Texts.typed(reason, LONGEST).orElse(null);
    var said =
        switch (cancelling.cancel(actor, id, given)) {
          case CancelAnswer.Taken(Request.Cancelled _) -> "cancelled.at-once";
          case CancelAnswer.Taken _ -> "cancelled";
          case CancelAnswer.TooLate _ -> "too-late";
          case CancelAnswer.NotAllowed _, CancelAnswer.NotFound _ -> "not-yours";
        };
    return "redirect:/requests/" + id + "?said=" + said;
  }
}
