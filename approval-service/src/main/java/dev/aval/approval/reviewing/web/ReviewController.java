package dev.aval.approval.reviewing.web;

import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.Decision;
import dev.aval.approval.deciding.Evidence;
import dev.aval.approval.deciding.Evidence.Channel;
import dev.aval.approval.reviewing.OneTimePages;
import dev.aval.approval.reviewing.Reviewing;
import dev.aval.approval.reviewing.Reviewing.View;
import dev.aval.platform.security.Caller;
import dev.aval.platform.security.Guest;
import dev.aval.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// The page behind the link of a mail: look, choose, send (R1-R4).
@Controller
@RequestMapping("/review/{approvalId}")
class ReviewController {
  private final Reviewing reviewing;
  private final Deciding deciding;
  private final OneTimePages oneTime;
  private final ReviewPages pages;

  ReviewController(
      Reviewing reviewing, Deciding deciding, OneTimePages oneTime, ReviewPages pages) {
    this.reviewing = reviewing;
    this.deciding = deciding;
    this.oneTime = oneTime;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView look(
      @PathVariable String approvalId,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response) {
    return pages.page(see(approvalId, caller), caller, Again.nothing(), request, response);
  }

  @PostMapping
  ModelAndView answer(
      @PathVariable String approvalId,
      Caller caller,
      @ModelAttribute ReviewForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    var before = see(approvalId, caller);
    var again = again(before, caller, form, request);
    if (again.isEmpty()) {
      var receipt = new RedirectView("/review/" + approvalId);
      receipt.setStatusCode(HttpStatus.SEE_OTHER);
      receipt.setExposeModelAttributes(false);
      return new ModelAndView(receipt);
    }
    return pages.page(see(approvalId, caller), caller, again.get(), request, response);
  }

  /// A page that was sent twice finds its own answer, or somebody else's: both are told by looking.
  private Optional<Again> again(
      View view, Caller caller, ReviewForm form, HttpServletRequest request) {
    var approvalId = view.approval().request().requestId();
    var browser = PageCookie.read(request, approvalId);
    var renderedAt =
        browser.flatMap(it -> oneTime.redeem(form.pageNonce(), it, caller.id(), approvalId));
    if (renderedAt.isEmpty()) {
      return view.approval() instanceof Closed
          ? Optional.empty()
          : Optional.of(Again.stale(form, browser.isPresent()));
    }
    var choice = form.choice();
    if (choice.isEmpty()) {
      return Optional.of(Again.undecided(form));
    }
    var decision =
        new Decision(
            approvalId,
            Actors.of(caller),
            choice.get(),
            form.typedReason(),
            form.seenRevision(),
            form.seenDigest(),
            evidence(caller, renderedAt.get(), request));
    return Again.after(deciding.decide(decision), form);
  }

  private View see(String approvalId, Caller caller) {
    return reviewing
        .see(approvalId, Actors.of(caller))
        .orElseThrow(() ->
            Problem.of(HttpStatus.NOT_FOUND, "no-such-approval", "There is no such approval")
                .exception());
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
