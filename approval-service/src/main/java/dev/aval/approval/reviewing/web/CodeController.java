package dev.aval.approval.reviewing.web;

import dev.aval.approval.confirming.Confirmation;
import dev.aval.approval.confirming.Confirming;
import dev.aval.approval.confirming.Entered;
import dev.aval.approval.deciding.Actor.LinkHolder;
import dev.aval.approval.reviewing.MaskedEmail;
import dev.aval.approval.reviewing.OneTimePages;
import dev.aval.platform.security.Guest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page after an answer that has to be confirmed: six digits from the mailbox (R5, R12). It is
/// there in the browser that sent the answer, which its `Strict` cookie tells; every other is led
/// back to the question.
@Controller
@RequestMapping("/review/{approvalId}/code")
class CodeController {
  private final Confirming confirming;
  private final Sending sending;
  private final ReviewPages pages;

  CodeController(Confirming confirming, Sending sending, ReviewPages pages) {
    this.confirming = confirming;
    this.sending = sending;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView look(@PathVariable String approvalId, Guest guest, HttpServletRequest request) {
    return page(approvalId, guest, request, HttpStatus.OK, null, null);
  }

  @PostMapping
  ModelAndView enter(
      @PathVariable String approvalId,
      Guest guest,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    var browser = PageCookie.read(request, approvalId);
    if (browser.isEmpty()) return Sending.receipt(approvalId);
    return switch (confirming.enter(holder(guest), browser.get(), code)) {
      case Entered.Right it -> right(approvalId, guest, it, request, response);
      case Entered.Wrong(var left) ->
          page(approvalId, guest, request, HttpStatus.UNPROCESSABLE_CONTENT, "wrong", left);
      case Entered.Over _ ->
          page(approvalId, guest, request, HttpStatus.UNPROCESSABLE_CONTENT, "over", null);
      case Entered.Nothing _ -> Sending.receipt(approvalId);
    };
  }

  /// Another mail.
  @PostMapping("/mails")
  ModelAndView again(@PathVariable String approvalId, Guest guest, HttpServletRequest request) {
    var mailed =
        PageCookie.read(request, approvalId)
            .filter(it -> confirming.mailAgain(holder(guest), it))
            .isPresent();
    return mailed
        ? Sending.to("/review/" + approvalId + "/code")
        : page(approvalId, guest, request, HttpStatus.TOO_MANY_REQUESTS, "mailed", null);
  }

  private ModelAndView right(
      String approvalId,
      Guest guest,
      Entered.Right it,
      HttpServletRequest request,
      HttpServletResponse response) {
    var known = BrowserCookie.read(request);
    if (known.isEmpty()) known = OneTimePages.secret();
    confirming.remember(holder(guest), known);
    BrowserCookie.write(response, known);
    var again = Again.after(it.ruling(), ReviewForm.of(it.decision()));
    return again.isEmpty()
        ? Sending.receipt(approvalId)
        : pages.page(sending.see(approvalId, guest), guest, again.get(), request, response);
  }

  private ModelAndView page(
      String approvalId,
      Guest guest,
      HttpServletRequest request,
      HttpStatus status,
      @Nullable String error,
      @Nullable Integer left) {
    var view = sending.see(approvalId, guest);
    var waits = waiting(approvalId, guest, request);
    if (waits.isEmpty()) return Sending.receipt(approvalId);
    return new ModelAndView("approval/code", status)
        .addObject("approvalId", approvalId)
        .addObject("subject", view.approval().live().revision().subject())
        .addObject("choice", waits.get().choice())
        .addObject("machine", waits.get().evidence().isSuspicious())
        .addObject("sentTo", MaskedEmail.of(guest.email()))
        .addObject("error", error)
        .addObject("left", left);
  }

  private Optional<Confirmation> waiting(
      String approvalId, Guest guest, HttpServletRequest request) {
    return PageCookie.read(request, approvalId)
        .flatMap(it -> confirming.waiting(holder(guest), it));
  }

  private static LinkHolder holder(Guest it) {
    return new LinkHolder(it.email(), it.approvalId(), it.revision(), it.linkId());
  }
}
