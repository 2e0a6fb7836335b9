package dev.aval.approval.reviewing.web;

import dev.aval.approval.confirming.Confirming;
import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.Decision;
import dev.aval.approval.deciding.Evidence;
import dev.aval.approval.deciding.Evidence.Channel;
import dev.aval.platform.security.Caller;
import dev.aval.platform.security.Client;
import dev.aval.platform.security.Guest;
import dev.aval.platform.security.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page behind the link of a mail: look, choose, send (R1-R4).
@Controller
@RequestMapping("/review/{approvalId}")
class ReviewController {
  private final Deciding deciding;
  private final Confirming confirming;
  private final Scores scores;
  private final Clock clock;
  private final Sending sending;
  private final ReviewPages pages;

  ReviewController(
      Deciding deciding,
      Confirming confirming,
      Scores scores,
      Clock clock,
      Sending sending,
      ReviewPages pages) {
    this.deciding = deciding;
    this.confirming = confirming;
    this.scores = scores;
    this.clock = clock;
    this.sending = sending;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView look(
      @PathVariable String approvalId,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response) {
    return pages.page(sending.see(approvalId, caller), caller, Again.nothing(), request, response);
  }

  @PostMapping
  ModelAndView answer(
      @PathVariable String approvalId,
      Caller caller,
      @ModelAttribute ReviewForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    return sending.send(
        approvalId,
        caller,
        form,
        request,
        response,
        renderedAt -> answered(approvalId, caller, form, renderedAt, request));
  }

  /// Within the time the policy gives for it (N7).
  @PostMapping("/undo")
  ModelAndView undo(
      @PathVariable String approvalId,
      Caller caller,
      @ModelAttribute ReviewForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    return sending.send(
        approvalId,
        caller,
        form,
        request,
        response,
        _ -> Again.after(deciding.undo(approvalId, Actors.of(caller)), form));
  }

  private Optional<Again> answered(
      String approvalId,
      Caller caller,
      ReviewForm form,
      Instant renderedAt,
      HttpServletRequest request) {
    var choice = form.choice();
    if (choice.isEmpty()) return Optional.of(Again.undecided(form));
    var decision =
        new Decision(
            approvalId,
            Actors.of(caller),
            choice.get(),
            form.typedReason(),
            form.seenRevision(),
            form.seenDigest(),
            evidence(caller, renderedAt, request));
    var page = PageCookie.read(request, approvalId).orElse("");
    return Again.after(confirming.decide(decision, page, BrowserCookie.read(request)), form);
  }

  /// Whoever has to sign in is no guest any more, and comes back as who he is.
  @GetMapping("/sign-in")
  ModelAndView signIn(
      @PathVariable String approvalId,
      Caller caller,
      @RequestParam(defaultValue = "false") boolean fresh,
      HttpServletResponse response) {
    if (caller instanceof Guest) LinkCookie.forget(response, approvalId);
    return Sending.to("/login?to=/review/" + approvalId + (fresh ? "&fresh=true" : ""));
  }

  private Evidence evidence(Caller caller, Instant renderedAt, HttpServletRequest request) {
    var guest = caller instanceof Guest it ? it : null;
    var evidence =
        Evidence.of(
            guest == null ? Channel.PORTAL : Channel.LINK,
            guest == null ? null : guest.linkId(),
            renderedAt,
            request.getRemoteAddr(),
            request.getHeader(HttpHeaders.USER_AGENT));
    return switch (caller) {
      case Guest it -> evidence.scored(scores.of(it, renderedAt, request));
      case Person it -> evidence.signedIn(it.signedInAt(), clock.instant());
      case Client _ -> evidence;
    };
  }
}
