package dev.aval.approval.reviewing.web;

import dev.aval.approval.commenting.Commenting;
import dev.aval.approval.commenting.Remark;
import dev.aval.approval.handing.Handing;
import dev.aval.approval.handing.Handover;
import dev.aval.approval.renewing.Introducing;
import dev.aval.platform.security.Caller;
import dev.aval.platform.web.Flashes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What may be done on the page beside deciding: say something (Z5), ask a colleague (B17), say
/// that one is somebody else (R13).
@Controller
@RequestMapping("/review/{approvalId}")
class AsideController {
  private final Commenting commenting;
  private final Handing handing;
  private final Introducing introducing;
  private final Sending sending;
  private final Flashes flashes;

  AsideController(
      Commenting commenting,
      Handing handing,
      Introducing introducing,
      Sending sending,
      Flashes flashes) {
    this.commenting = commenting;
    this.handing = handing;
    this.introducing = introducing;
    this.sending = sending;
    this.flashes = flashes;
  }

  @PostMapping("/comments")
  ModelAndView comment(
      @PathVariable String approvalId,
      Caller caller,
      @ModelAttribute ReviewForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    var remark = new Remark(approvalId, Actors.of(caller), form.typedText(), form.asksBack());
    return sending.send(
        approvalId,
        caller,
        form,
        request,
        response,
        _ -> Again.after(commenting.comment(remark), form));
  }

  @PostMapping("/delegations")
  ModelAndView delegate(
      @PathVariable String approvalId,
      Caller caller,
      @ModelAttribute ReviewForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    var handover = new Handover(approvalId, Actors.of(caller), form.typedTo(), form.typedNote());
    return sending.send(
        approvalId,
        caller,
        form,
        request,
        response,
        _ -> Again.after(handing.hand(handover), form));
  }

  @PostMapping("/own-links")
  ModelAndView introduce(
      @PathVariable String approvalId,
      Caller caller,
      @ModelAttribute ReviewForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    return sending.send(
        approvalId, caller, form, request, response, _ -> own(approvalId, form, response));
  }

  /// Says the same whoever it is, so that nobody learns who is asked.
  private Optional<Again> own(String approvalId, ReviewForm form, HttpServletResponse response) {
    if (!introducing.introduce(approvalId, form.typedOwn())) {
      return Optional.of(Again.nobodyNamed(form));
    }
    flashes.notice(response, "approval.own.sent", form.typedOwn().strip());
    return Optional.empty();
  }
}
