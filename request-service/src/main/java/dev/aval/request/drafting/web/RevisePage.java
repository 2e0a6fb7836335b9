package dev.aval.request.drafting.web;

import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Inbox;
import dev.aval.platform.web.Problem;
import dev.aval.request.browsing.Browsing;
import dev.aval.request.intake.Answer;
import dev.aval.request.intake.Envelope;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Objection;
import dev.aval.request.requests.Request;
import dev.aval.request.revising.Revising;
import dev.aval.request.revising.RevisionAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Whoever asked for a request here hands in another version of it.
@Controller
class RevisePage {
  private static final String REVISE = EventTypes.of(Inbox.Revise.class);

  private final Browsing browsing;
  private final Revising revising;
  private final Mistakes mistakes;

  RevisePage(Browsing browsing, Revising revising, Mistakes mistakes) {
    this.browsing = browsing;
    this.revising = revising;
    this.mistakes = mistakes;
  }

  @GetMapping("/requests/{id}/revise")
  String form(Actor.Individual actor, @PathVariable String id, Model model) {
    var request = browsing.find(actor, id).orElseThrow(RevisePage::unknown);
    if (!Revising.may(actor, request)) throw foreign();
    return page(request, Draft.of(request.facts()), Map.of(), model);
  }

  @PostMapping("/requests/{id}/revise")
  String revise(
      Actor.Individual actor,
      @PathVariable String id,
      @ModelAttribute Draft draft,
      Model model,
      HttpServletResponse response) {
    var request = browsing.find(actor, id).orElseThrow(RevisePage::unknown);
    return switch (revising.revise(actor, id, known -> envelope(actor, draft, known))) {
      case RevisionAnswer.Handed(Answer.Taken _) -> "redirect:/requests/" + id + "?said=revised";
      case RevisionAnswer.Handed(Answer.Rejected(_, var objections)) -> {
        if (tooLate(objections)) yield "redirect:/requests/" + id + "?said=too-late";
        response.setStatus(422);
        yield page(request, draft, mistakes.of(objections), model);
      }
      case RevisionAnswer.Handed(Answer.Deferred()) -> {
        response.setStatus(503);
        yield page(request, draft, mistakes.notNow(), model);
      }
      case RevisionAnswer.Handed(Answer.SeenBefore()) ->
          throw new IllegalStateException("Expected no record behind a form, but saw one");
      case RevisionAnswer.NotFound() -> throw unknown();
      case RevisionAnswer.NotAllowed() -> throw foreign();
    };
  }

  private static Envelope envelope(Actor.Individual actor, Draft draft, Request known) {
    return new Envelope(
        known.facts().source(),
        REVISE,
        DraftBody.revision(draft, known.facts().asked()),
        Optional.of(actor.who()),
        Optional.empty(),
        Optional.empty());
  }

  private static boolean tooLate(List<Objection> objections) {
    return objections.getFirst().code().equals(Objection.NOT_PENDING);
  }

  private static String page(
      Request request, Draft draft, Map<String, String> errors, Model model) {
    model.addAttribute("id", request.facts().requestId());
    model.addAttribute("subject", request.facts().asked().subject());
    model.addAttribute(
        "wanted", request instanceof Request.ChangesRequested it ? it.conclusion() : null);
    model.addAttribute("draft", draft);
    model.addAttribute("errors", errors);
    return "request/revise";
  }

  private static RuntimeException unknown() {
    return Problem.of(HttpStatus.NOT_FOUND, "no-such-request", "There is no such request")
        .exception();
  }

  private static RuntimeException foreign() {
    return Problem.of(HttpStatus.FORBIDDEN, "not-yours", "This request is not yours to revise")
        .exception();
  }
}
