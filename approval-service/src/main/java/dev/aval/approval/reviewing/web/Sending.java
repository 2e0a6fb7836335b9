package dev.aval.approval.reviewing.web;

import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Standing.Answered;
import dev.aval.approval.reviewing.OneTimePages;
import dev.aval.approval.reviewing.Reviewing;
import dev.aval.approval.reviewing.Reviewing.View;
import dev.aval.platform.security.Caller;
import dev.aval.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// Whatever a page sends takes one way: it was shown to this browser a moment ago and is good for
/// one act (R4); what worked leads back to the page, what did not shows it again.
@Component
class Sending {
  private final Reviewing reviewing;
  private final OneTimePages oneTime;
  private final ReviewPages pages;

  Sending(Reviewing reviewing, OneTimePages oneTime, ReviewPages pages) {
    this.reviewing = reviewing;
    this.oneTime = oneTime;
    this.pages = pages;
  }

  View see(String approvalId, Caller caller) {
    return reviewing
        .see(approvalId, Actors.of(caller))
        .orElseThrow(() ->
            Problem.of(HttpStatus.NOT_FOUND, "no-such-approval", "There is no such approval")
                .exception());
  }

  /// @param act what to do, given when the page was shown; empty when it was done
  ModelAndView send(
      String approvalId,
      Caller caller,
      ReviewForm form,
      HttpServletRequest request,
      HttpServletResponse response,
      Function<Instant, Optional<Again>> act) {
    var before = see(approvalId, caller);
    var browser = PageCookie.read(request, approvalId);
    var again =
        browser
            .flatMap(it -> oneTime.redeem(form.pageNonce(), it, caller.id(), approvalId))
            .map(act)
            .orElseGet(() -> stale(before, form, browser.isPresent()));
    if (again.isEmpty()) return receipt(approvalId);
    if (again.get().isToConfirm()) return to("/review/" + approvalId + "/code");
    return pages.page(see(approvalId, caller), caller, again.get(), request, response);
  }

  /// A page that was sent twice finds its own answer, or somebody else's: both are told by looking.
  private static Optional<Again> stale(View view, ReviewForm form, boolean ours) {
    var over = !(view.approval() instanceof Pending) || view.standing() instanceof Answered;
    return over ? Optional.empty() : Optional.of(Again.stale(form, ours));
  }

  static ModelAndView receipt(String approvalId) {
    return to("/review/" + approvalId);
  }

  static ModelAndView to(String path) {
    var next = new RedirectView(path);
    next.setStatusCode(HttpStatus.SEE_OTHER);
    next.setExposeModelAttributes(false);
    return new ModelAndView(next);
  }
}
