package dev.aval.request.administering.pages;

import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.accounts.AccountOutcome.Refusal;
import dev.aval.request.accounts.Precondition;
import dev.aval.request.membership.MemberReading;
import dev.aval.request.membership.MemberTexts;
import dev.aval.request.membership.Membership;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Objection;
import dev.aval.request.settings.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// *Administration > Utilisateurs* of an account (T8-T11): the list, and a page for each.
@Controller
@RequestMapping("/admin/{code}/users")
class UsersController {
  private static final String NEW = "new";

  private final Pages pages;
  private final Membership membership;
  private final MemberReading reading;

  UsersController(Pages pages, Membership membership, MemberReading reading) {
    this.pages = pages;
    this.membership = membership;
    this.reading = reading;
  }

  @GetMapping
  ModelAndView list(Actor actor, @PathVariable String code, @RequestParam Optional<String> done) {
    return pages.page("users", pages.open(actor, code)).addObject("done", done.orElse(null));
  }

  @GetMapping("/new")
  ModelAndView add(Actor actor, @PathVariable String code) {
    return form(pages.open(actor, code), UserForm.empty(), null);
  }

  @GetMapping("/{email}")
  ModelAndView edit(Actor actor, @PathVariable String code, @PathVariable String email) {
    var account = pages.open(actor, code);
    var member =
        account
            .member(email.toLowerCase(Locale.ROOT))
            .orElseThrow(() -> Pages.refused(Refusal.NO_SUCH_MEMBER).exception());
    return form(account, UserForm.of(member), member.email());
  }

  @PostMapping("/{email}")
  ModelAndView save(
      Actor actor,
      @PathVariable String code,
      @PathVariable String email,
      @RequestParam MultiValueMap<String, String> sent) {
    var account = pages.open(actor, code);
    boolean isNew = email.equals(NEW);
    String typed = isNew ? Optional.ofNullable(sent.getFirst("email")).orElse("") : email;
    var form = UserForm.typed(sent, typed);
    var page = form(account, form, isNew ? null : email);
    return switch (reading.read(MemberTexts.fields(form.texts()))) {
      case MemberReading.Bad(var why) -> wrong(page, why);
      case MemberReading.Good(var member) when isNew && account.hasMember(member.email()) ->
          wrong(page, "email", "admin.error.there-already");
      case MemberReading.Good(var member) ->
          answer(
              membership.put(actor, code, member, read(sent)),
              page,
              "/admin/" + code + "/users",
              isNew ? "added" : "saved",
              () -> pages.open(actor, code));
    };
  }

  @PostMapping("/{email}/removal")
  ModelAndView remove(
      Actor actor,
      @PathVariable String code,
      @PathVariable String email,
      @RequestParam MultiValueMap<String, String> sent) {
    var account = pages.open(actor, code);
    var known = account.member(email.toLowerCase(Locale.ROOT));
    if (known.isEmpty()) return Pages.seeOther("/admin/" + code + "/users", "removed");
    return answer(
        membership.remove(actor, code, known.get().email(), read(sent)),
        form(account, UserForm.of(known.get()), email),
        "/admin/" + code + "/users",
        "removed",
        () -> pages.open(actor, code));
  }

  private ModelAndView answer(
      AccountOutcome outcome, ModelAndView page, String there, String done, Supplier<Account> now) {
    return switch (outcome) {
      case AccountOutcome.Unacceptable(var why) -> wrong(page, why);
      case AccountOutcome.Refused it -> refused(it.reason(), page, now);
      default -> Pages.seeOther(there, done);
    };
  }

  private ModelAndView refused(Refusal reason, ModelAndView page, Supplier<Account> now) {
    return switch (reason) {
      case LAST_SUPER_USER -> wrong(page, "rights", "admin.error.last-super-user");
      case ANOTHER_VERSION ->
          Pages.again(
              page.addObject("account", now.get()).addObject("notice", "admin.changed"),
              HttpStatus.CONFLICT);
      default -> throw Pages.refused(reason).exception();
    };
  }

  private ModelAndView wrong(ModelAndView page, List<Objection> why) {
    return Pages.again(
        page.addObject("errors", UserForm.errors(why, pages)), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView wrong(ModelAndView page, String field, String message) {
    return Pages.again(
        page.addObject("errors", Map.of(field, pages.text(message))), HttpStatus.CONFLICT);
  }

  private ModelAndView form(Account account, UserForm form, @Nullable String email) {
    return pages
        .page("user", account)
        .addObject("errors", Map.of())
        .addObject("form", form)
        .addObject("countries", new SettingValues(pages).options(new Kind.Country()))
        .addObject("email", email);
  }

  private static Optional<Precondition> read(MultiValueMap<String, String> sent) {
    return Pages.version(Optional.ofNullable(sent.getFirst("version")))
        .map(Precondition.Version::new);
  }
}
