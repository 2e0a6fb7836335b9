package dev.aval.request.drafting.web;

import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Inbox;
import dev.aval.request.accounts.Accounts;
import dev.aval.request.intake.Answer;
import dev.aval.request.intake.Envelope;
import dev.aval.request.intake.Intake;
import dev.aval.request.requests.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A member asks for something himself. The page that follows says whether it waits (T13) or goes
/// through at once (T12).
@Controller
class NewPage {
  static final List<String> TYPES = List.of("order", "document", "proof", "refund");
  private static final int ACCOUNTS = 50;
  private static final String SUBMIT = EventTypes.of(Inbox.Submit.class);

  private final Intake intake;
  private final Accounts accounts;
  private final Mistakes mistakes;

  NewPage(Intake intake, Accounts accounts, Mistakes mistakes) {
    this.intake = intake;
    this.accounts = accounts;
    this.mistakes = mistakes;
  }

  record Choice(String code, String name) {}

  @GetMapping("/requests/new")
  String form(
      Actor.Individual actor,
      @RequestParam Optional<String> account,
      @RequestParam Optional<String> type,
      Model model) {
    return page(actor, Draft.empty(account.orElse(null), type.orElse(null)), Map.of(), model);
  }

  @PostMapping("/requests/new")
  String submit(
      Actor.Individual actor,
      @ModelAttribute Draft draft,
      Model model,
      HttpServletResponse answer) {
    var envelope =
        new Envelope(
            actor.source(),
            SUBMIT,
            DraftBody.submission(draft),
            Optional.of(actor.who()),
            Optional.empty(),
            Optional.empty());
    return switch (intake.take(envelope)) {
      case Answer.Taken(var request) ->
          "redirect:/requests/" + request.facts().requestId() + "?said=submitted";
      case Answer.Rejected(_, var objections) -> {
        answer.setStatus(422);
        yield page(actor, draft, mistakes.of(objections), model);
      }
      case Answer.Deferred() -> {
        answer.setStatus(503);
        yield page(actor, draft, mistakes.notNow(), model);
      }
      case Answer.SeenBefore() ->
          throw new IllegalStateException("Expected no record behind a form, but saw one");
    };
  }

  private String page(
      Actor.Individual actor, Draft draft, Map<String, String> errors, Model model) {
    model.addAttribute("draft", draft);
    model.addAttribute("errors", errors);
    model.addAttribute("types", TYPES);
    model.addAttribute(
        "accounts",
        accounts.ofMember(actor.who().email(), ACCOUNTS).stream()
            .map(it -> new Choice(it.code(), it.name()))
            .toList());
    return "request/new";
  }
}
