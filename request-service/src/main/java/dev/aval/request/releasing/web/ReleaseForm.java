package dev.aval.request.releasing.web;

import dev.aval.request.releasing.ReleaseAnswer;
import dev.aval.request.releasing.Releasing;
import dev.aval.request.requests.Actor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// *Mark as released* on the page of a request (B8).
@Controller
class ReleaseForm {
  private static final int LONGEST = 4_000;
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\r\\t]]");

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
        switch (releasing.release(actor, id, words(message))) {
          case ReleaseAnswer.Released _ -> "released";
          case ReleaseAnswer.NotApproved _ -> "not-approved";
          case ReleaseAnswer.NotAllowed _, ReleaseAnswer.NotFound _ -> "not-yours";
        };
    return "redirect:/requests/" + id + "?said=" + said;
  }

  /// Without what an event may not say, which nobody types on purpose.
  private static @Nullable String words(String message) {
    var text = UNSEEN.matcher(message).replaceAll(" ").strip();
    if (text.isEmpty()) return null;
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }
}
