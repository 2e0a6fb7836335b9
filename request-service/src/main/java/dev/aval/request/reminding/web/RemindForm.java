package dev.aval.request.reminding.web;

import dev.aval.request.reminding.RemindAnswer;
import dev.aval.request.reminding.Reminding;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// *Remind now* on the page of a request (D7).
@Controller
class RemindForm {
  private static final int LONGEST = 4_000;

  private final Reminding reminding;

  RemindForm(Reminding reminding) {
    this.reminding = reminding;
  }

  @PostMapping("/requests/{id}/reminders")
  String remind(
      Actor.Individual actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String message) {
    var given = Texts.typed(message, LONGEST).orElse(null);
    var said =
        switch (reminding.remind(actor, id, given)) {
          case RemindAnswer.Asked _ -> "reminded";
          case RemindAnswer.TooSoon _ -> "too-soon";
          case RemindAnswer.Held _ -> "held";
          case RemindAnswer.TooLate _ -> "too-late";
          case RemindAnswer.NotAllowed _, RemindAnswer.NotFound _ -> "not-yours";
        };
    return "redirect:/requests/" + id + "?said=" + said;
  }
}
