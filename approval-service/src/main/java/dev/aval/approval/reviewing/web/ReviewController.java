package dev.aval.approval.reviewing.web;

import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.Decision;
import dev.aval.approval.deciding.Evidence;
import dev.aval.approval.deciding.Evidence.Channel;
import dev.aval.platform.security.Caller;
import dev.aval.platform.security.Guest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page behind the link of a mail: look, choose, send (R1-R4).
@Controller
@RequestMapping("/review/{approvalId}")
class ReviewController {
  private final Deciding deciding;
  private final Sending sending;
  private final ReviewPages pages;

  ReviewController(Deciding deciding, Sending sending, ReviewPages pages) {
    this.deciding = deciding;
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
        renderedAt -> answered(approvalId, caller, form, evidence(caller, renderedAt, request)));
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
      String approvalId, Caller caller, ReviewForm form, Evidence evidence) {
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
            evidence);
    return Again.after(deciding.decide(decision), form);
  }

  private static Evidence evidence(Caller caller, Instant renderedAt, HttpServletRequest request) {
    var guest = caller instanceof Guest it ? it : null;
    return Evidence.of(
        guest == null ? Channel.PORTAL : Channel.LINK,
        guest == null ? null : guest.linkId(),
        renderedAt,
        request.getRemoteAddr(),
        request.getHeader(HttpHeaders.USER_AGENT));
  }
}
