package dev.aval.approval.editing.web;

import dev.aval.approval.drafting.DraftOutcome.Refusal;
import dev.aval.approval.drafting.Flaw;
import dev.aval.approval.drafting.Profiles;
import dev.aval.approval.drafting.Shelved;
import dev.aval.approval.editing.web.Trying.Tried;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// What the editor shows; what was typed stays until it is kept.
final class EditorPage {
  private final ModelAndView page = new ModelAndView("approval/policy");
  private final String document;
  private final boolean isNew;

  private EditorPage(String document, boolean isNew) {
    this.document = document;
    this.isNew = isNew;
  }

  static EditorPage of(Owner owner, Optional<Shelved> known, String policyId, String document) {
    var it = new EditorPage(document, known.isEmpty());
    it.page.addObject("owner", owner);
    it.page.addObject("known", known.orElse(null));
    it.page.addObject("versions", known.map(s -> s.versions().reversed()).orElse(List.of()));
    it.page.addObject("policyId", policyId);
    it.page.addObject("document", document);
    it.page.addObject("edited", known.map(s -> s.current().version()).orElse(null));
    it.page.addObject("shown", known.map(s -> s.current().version()).orElse(null));
    it.page.addObject("profiles", Profiles.IDS);
    return it.tried(new TrialForm("", "", "order", "", "", "", "", ""), Tried.nothing());
  }

  EditorPage showing(int version) {
    page.addObject("shown", version);
    return this;
  }

  /// The version that was being changed, even if there is a newer one by now.
  EditorPage editing(@Nullable Integer edited) {
    if (!isNew) page.addObject("edited", edited);
    return this;
  }

  EditorPage saying(@Nullable String done) {
    page.addObject("done", done);
    return this;
  }

  EditorPage wrong(List<Flaw> flaws) {
    var ofId = flaws.stream().filter(it -> it.pointer().equals("/policyId")).findFirst();
    page.addObject("idFlaw", ofId.map(Flaw::message).orElse(null));
    page.addObject(
        "flaws",
        Lines.mark(
            document, flaws.stream().filter(it -> ofId.stream().noneMatch(it::equals)).toList()));
    if (!flaws.isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return this;
  }

  EditorPage refused(Refusal why, PolicyForm form) {
    page.addObject("refusal", isNew && why == Refusal.ANOTHER_VERSION ? "TAKEN" : why.name());
    page.setStatus(HttpStatus.CONFLICT);
    return editing(form.edited());
  }

  EditorPage tried(TrialForm trial, Tried tried) {
    page.addObject("trial", trial);
    page.addObject("errors", tried.errors());
    page.addObject("foretold", tried.foretold());
    if (!tried.errors().isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return this;
  }

  ModelAndView view() {
    return page;
  }
}
