package dev.aval.approval.bulk.web;

import dev.aval.approval.bulk.DecidingMany;
import dev.aval.approval.bulk.Pile;
import dev.aval.approval.deciding.Actor.SignedIn;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Evidence;
import dev.aval.approval.deciding.Evidence.Channel;
import dev.aval.approval.reviewing.OneTimePages;
import dev.aval.approval.reviewing.web.PageCookie;
import dev.aval.platform.security.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The ticked lines of the inbox page; the page is good for one act, like a review page (R4).
@Controller
class BulkPageController {
  private final DecidingMany deciding;
  private final Approvals approvals;
  private final OneTimePages oneTime;

  BulkPageController(DecidingMany deciding, Approvals approvals, OneTimePages oneTime) {
    this.deciding = deciding;
    this.approvals = approvals;
    this.oneTime = oneTime;
  }

  /// @param subject empty where the reader may not know of it
  record Line(BulkResult result, String subject) {}

  @PostMapping("/inbox/decisions")
  ModelAndView decide(Person person, @ModelAttribute BulkForm form, HttpServletRequest request) {
    var renderedAt =
        PageCookie.read(request, PageCookie.INBOX)
            .flatMap(it -> oneTime.redeem(form.pageNonce(), it, person.email(), PageCookie.INBOX));
    if (renderedAt.isEmpty()) return page(HttpStatus.CONFLICT, "approval.bulk.stale", List.of());
    var flaw = form.flaw();
    if (flaw.isPresent()) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, flaw.get(), List.of());
    }
    var results = deciding.decide(pile(person, form, renderedAt.get(), request));
    return page(HttpStatus.OK, "", results.stream().map(this::line).toList());
  }

  private static Pile pile(
      Person person, BulkForm form, Instant renderedAt, HttpServletRequest request) {
    var agent = request.getHeader(HttpHeaders.USER_AGENT);
    return new Pile(
        form.listed(),
        new SignedIn(person.email(), person.operator()),
        form.choice().orElseThrow(),
        form.typedReason(),
        Evidence.of(Channel.PORTAL, null, renderedAt, request.getRemoteAddr(), agent));
  }

  private Line line(DecidingMany.Result it) {
    var result = BulkResult.of(it);
    var hidden = "no-such-approval".equals(result.code());
    var subject =
        !hidden && approvals.find(it.approvalId()).orElse(null) instanceof Known known
            ? known.live().revision().subject()
            : "";
    return new Line(result, subject);
  }

  private static ModelAndView page(HttpStatus status, String notice, List<Line> lines) {
    var page = new ModelAndView("approval/bulk", status);
    page.addObject("notice", notice.isEmpty() ? null : notice);
    page.addObject("lines", lines);
    page.addObject(
        "recorded", lines.stream().filter(it -> it.result().result().endsWith("RECORDED")).count());
    return page;
  }
}
