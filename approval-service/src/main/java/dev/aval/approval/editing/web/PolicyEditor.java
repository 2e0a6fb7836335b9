package dev.aval.approval.editing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aval.approval.drafting.DraftOutcome;
import dev.aval.approval.drafting.Drafting.Author;
import dev.aval.approval.drafting.Profiles;
import dev.aval.approval.drafting.Shelved;
import dev.aval.approval.editing.web.Trying.Tried;
import dev.aval.platform.security.Person;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// One policy: its document, its versions, and the simulator that tries it as it is typed.
@Controller
@RequestMapping("/admin/{owner}/policies")
class PolicyEditor {
  private static final String NEW = "_new";

  private final Editors editors;
  private final Trying trying;

  PolicyEditor(Editors editors, Trying trying) {
    this.editors = editors;
    this.trying = trying;
  }

  @GetMapping("/" + NEW)
  ModelAndView begin(
      @PathVariable String owner,
      Person person,
      @RequestParam(defaultValue = "any-of") String profile) {
    editors.author(person, new Owner(owner));
    var known = Profiles.IDS.contains(profile) ? profile : "any-of";
    return EditorPage.of(new Owner(owner), Optional.empty(), "", Profiles.text(known)).view();
  }

  @GetMapping("/{policyId}")
  ModelAndView look(
      @PathVariable String owner,
      @PathVariable String policyId,
      Person person,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(required = false) @Nullable String done) {
    var whose = new Owner(owner);
    var shelved = found(editors.author(person, whose), whose, policyId);
    var shown = version == null ? shelved.current().version() : version;
    var edition = shelved.edition(shown).orElseThrow(() -> Editors.notFound().exception());
    return EditorPage.of(whose, Optional.of(shelved), policyId, Pretty.of(edition.text()))
        .showing(shown)
        .saying("kept".equals(done) || "retired".equals(done) ? done : null)
        .view();
  }

  @PostMapping("/" + NEW)
  ModelAndView make(
      @PathVariable String owner,
      Person person,
      @ModelAttribute PolicyForm form,
      @ModelAttribute TrialForm trial) {
    var whose = new Owner(owner);
    return write(editors.author(person, whose), whose, Optional.empty(), form, trial);
  }

  @PostMapping("/{policyId}")
  ModelAndView change(
      @PathVariable String owner,
      @PathVariable String policyId,
      Person person,
      @ModelAttribute PolicyForm form,
      @ModelAttribute TrialForm trial) {
    var whose = new Owner(owner);
    var author = editors.author(person, whose);
    var shelved = found(author, whose, policyId);
    if (form.wants("retire")) {
      var edited = form.editedVersion().orElse(0);
      var outcome = editors.drafting().retire(author, whose.id(), policyId, edited);
      return after(outcome, whose, Optional.of(shelved), form, trial, "retired");
    }
    if (form.wants("restore")) {
      var wanted = form.version() == null ? 0 : form.version();
      var text = shelved.edition(wanted).orElseThrow(() -> Editors.notFound().exception()).text();
      var restored = new PolicyForm(policyId, form.edited(), wanted, Pretty.of(text), "restore");
      return kept(author, whose, Optional.of(shelved), restored, trial);
    }
    return write(author, whose, Optional.of(shelved), form, trial);
  }

  private ModelAndView write(
      Author author, Owner owner, Optional<Shelved> known, PolicyForm form, TrialForm trial) {
    if (!form.wants("try")) return kept(author, owner, known, form, trial);
    Tried tried = trying.run(author, owner, trial, Optional.of(form));
    return EditorPage.of(owner, known, form.id(), form.text())
        .editing(form.edited())
        .wrong(tried.flaws())
        .tried(trial, tried)
        .view();
  }

  private ModelAndView kept(
      Author author, Owner owner, Optional<Shelved> known, PolicyForm form, TrialForm trial) {
    var id = known.map(Shelved::policyId).orElse(form.id());
    var edited = known.isPresent() ? form.editedVersion() : OptionalInt.empty();
    var outcome =
        editors.drafting().keep(author, owner.id(), id, edited, form.text().getBytes(UTF_8));
    return after(outcome, owner, known, form, trial, "kept");
  }

  private static ModelAndView after(
      DraftOutcome outcome,
      Owner owner,
      Optional<Shelved> known,
      PolicyForm form,
      TrialForm trial,
      String done) {
    var page =
        EditorPage.of(owner, known, form.id(), form.text())
            .editing(form.edited())
            .tried(trial, Tried.nothing());
    return switch (outcome) {
      case DraftOutcome.Kept(var it) -> to(owner.url() + "/" + it.policyId() + "?done=" + done);
      case DraftOutcome.Unchanged(var it) -> to(owner.url() + "/" + it.policyId());
      case DraftOutcome.Faulty(var flaws) -> page.wrong(flaws).view();
      case DraftOutcome.Refused(var why) -> page.refused(why, form).view();
    };
  }

  private Shelved found(Author author, Owner owner, String policyId) {
    return editors
        .drafting()
        .find(author, owner.id(), policyId)
        .orElseThrow(() -> Editors.notFound().exception());
  }

  private static ModelAndView to(String url) {
    var redirect = new RedirectView(url);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExposeModelAttributes(false);
    return new ModelAndView(redirect);
  }
}
