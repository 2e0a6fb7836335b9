package dev.aval.request.showing.web;

import dev.aval.platform.web.Problem;
import dev.aval.request.browsing.Browsing;
import dev.aval.request.browsing.Visibility;
import dev.aval.request.cancelling.Owners;
import dev.aval.request.duplicates.Firsts;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Status;
import dev.aval.request.revising.Revising;
import dev.aval.request.timeline.Standing;
import dev.aval.request.timeline.Timelines;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Everything about one request: what is asked, what became of it, whom it waits for and why, and
/// what the reader may do about it.
@Controller
class RequestPage {
  private static final int DUPLICATES = 20;
  private static final Set<String> SAID =
      Set.of(
          "submitted",
          "revised",
          "cancelled",
          "cancelled.at-once",
          "reminded",
          "released",
          "hold-released",
          "held",
          "not-held",
          "not-approved",
          "too-soon",
          "too-late",
          "not-yours");

  private final Browsing browsing;
  private final Visibility visibility;
  private final Timelines timelines;
  private final Firsts firsts;
  private final Owners owners;
  private final Told told;
  private final Clock clock;

  RequestPage(
      Browsing browsing,
      Visibility visibility,
      Timelines timelines,
      Firsts firsts,
      Owners owners,
      Told told,
      Clock clock) {
    this.browsing = browsing;
    this.visibility = visibility;
    this.timelines = timelines;
    this.firsts = firsts;
    this.owners = owners;
    this.told = told;
    this.clock = clock;
  }

  @GetMapping("/requests/{id}")
  String request(
      Actor.Individual actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String said,
      Model model,
      HttpServletResponse response) {
    var request = browsing.find(actor, id).orElseThrow(RequestPage::unknown);
    var entries = timelines.of(id);
    var standing = Standing.of(request, entries);
    model.addAttribute("shown", Shown.of(request));
    model.addAttribute("timeline", told.of(request, entries));
    model.addAttribute("standing", standing);
    model.addAttribute("duplicates", alike(actor, request));
    model.addAttribute("mayReview", !entries.isEmpty() && visibility.ofApproval(request, actor));
    model.addAttribute("maySeeAudience", visibility.ofAudience(request, actor));
    model.addAttribute("mayAnswer", standing.requesterFirst() && isRequester(actor, request));
    actions(actor, request, model);
    boolean fresh =
        request.status() == Status.PENDING && !isHeld(request) && standing.terms().isEmpty();
    if (SAID.contains(said)) {
      model.addAttribute("said", said.equals("submitted") ? submitted(request, fresh) : said);
      // Who is asked is known in a moment; the page looks again by itself until then.
      if (fresh) response.setHeader("Refresh", "2");
    }
    return "request/one";
  }

  private static boolean isRequester(Actor.Individual actor, Request request) {
    return request.facts().asked().requester().email().equals(actor.who().email());
  }

  private void actions(Actor.Individual actor, Request request, Model model) {
    boolean open = request.status() == Status.PENDING;
    boolean owner = open && owners.may(actor, request);
    boolean revisable = open || request.status() == Status.CHANGES_REQUESTED;
    model.addAttribute("mayCancel", owner);
    model.addAttribute("mayRemind", owner && !isHeld(request));
    model.addAttribute(
        "remindFrom",
        Optional.of(request)
            .filter(Request.Pending.class::isInstance)
            .flatMap(it -> ((Request.Pending) it).remindableFrom())
            .filter(clock.instant()::isBefore)
            .orElse(null));
    model.addAttribute("mayRelease", releasable(request) && owners.mayRelease(actor, request));
    model.addAttribute("mayReleaseHold", isHeld(request) && owners.mayReleaseHold(actor, request));
    model.addAttribute("mayRevise", revisable && Revising.may(actor, request));
  }

  private static boolean isHeld(Request request) {
    return request instanceof Request.Pending it && it.heldFor().isPresent();
  }

  private static boolean releasable(Request request) {
    return request instanceof Request.Approved it && it.release() == null;
  }

  /// The first, and the others that seem to repeat it or this one; none that the reader may not
  /// see.
  private List<Alike> alike(Actor actor, Request request) {
    var first = Optional.ofNullable(request.facts().duplicateOf());
    var others =
        firsts.repeating(first.orElse(request.facts().requestId()), DUPLICATES).stream()
            .filter(it -> !it.equals(request.facts().requestId()));
    return Stream.concat(first.stream(), others)
        .flatMap(it -> browsing.find(actor, it).stream())
        .map(Alike::of)
        .toList();
  }

  /// T12, T13: whether it waits, and why it does not.
  private static String submitted(Request request, boolean fresh) {
    if (request instanceof Request.Concluded it) {
      return switch (it.conclusion().because()) {
        case "SELF_EXEMPT", "MODE_OFF", "NOT_NEEDED" -> "submitted." + it.conclusion().because();
        default -> "submitted.ended";
      };
    }
    if (isHeld(request)) return "submitted.unpaid";
    return fresh ? "submitted" : "submitted.held";
  }

  private static RuntimeException unknown() {
    return Problem.of(HttpStatus.NOT_FOUND, "no-such-request", "There is no such request")
        .exception();
  }
}
