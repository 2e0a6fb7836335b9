package dev.aval.request.administering.pages;

import dev.aval.platform.web.Problem;
import dev.aval.request.accounts.Access;
import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountOutcome.Refusal;
import dev.aval.request.accounts.Accounts;
import dev.aval.request.requests.Actor;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// What the pages of an account have in common: who gets in, and how one goes on after a form.
@Component
final class Pages {
  private final Accounts accounts;
  private final MessageSource messages;

  Pages(Accounts accounts, MessageSource messages) {
    this.accounts = accounts;
    this.messages = messages;
  }

  /// The account, for who may change it: 404 for strangers, 403 for members without the right.
  Account open(Actor actor, String code) {
    var known = accounts.find(code);
    var refusal = Access.refusal(actor, known);
    if (refusal.isPresent()) throw refused(refusal.get()).exception();
    return known.orElseThrow(() -> refused(Refusal.NO_SUCH_ACCOUNT).exception());
  }

  ModelAndView page(String name, Account account) {
    return new ModelAndView("admin/" + name).addObject("account", account);
  }

  String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }

  /// @param done what to say there, a key below `admin.done`
  static ModelAndView seeOther(String path, String done) {
    var there = new RedirectView(path + "?done=" + done);
    there.setStatusCode(HttpStatus.SEE_OTHER);
    there.setExposeModelAttributes(false);
    return new ModelAndView(there);
  }

  /// A page that asks for a correction.
  static ModelAndView again(ModelAndView page, HttpStatus status) {
    page.setStatus(status);
    return page;
  }

  /// What could be refused by now was refused on opening; only a race gets here.
  static Problem refused(Refusal reason) {
    return switch (reason) {
      case NOT_ALLOWED ->
          Problem.of(HttpStatus.FORBIDDEN, "not-allowed", "You may not change this account");
      case NO_SUCH_ACCOUNT, NO_SUCH_MEMBER ->
          Problem.of(HttpStatus.NOT_FOUND, "no-such-account", "There is no such account");
      case NO_VERSION, ANOTHER_VERSION, LAST_SUPER_USER, CLOSING ->
          Problem.of(HttpStatus.CONFLICT, "another-version", "The account was changed meanwhile");
    };
  }

  static Optional<Long> version(Optional<String> typed) {
    return typed.filter(it -> it.matches("\\d{1,18}")).map(Long::valueOf);
  }
}
