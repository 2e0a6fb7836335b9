package dev.aval.request.administering.pages;

import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.Member;
import dev.aval.request.accounts.Right;
import dev.aval.request.membership.MemberTexts;
import dev.aval.request.requests.Objection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.util.MultiValueMap;

/// One member as a form.
///
/// @param texts every field as typed
record UserForm(Map<String, String> texts) {
  static UserForm empty() {
    return new UserForm(Map.of("locale", "fr", "zone", "Europe/Paris", "notify", "yes"));
  }

  static UserForm of(Member member) {
    return new UserForm(MemberTexts.of(member));
  }

  /// Boxes that are not ticked are not sent.
  static UserForm typed(MultiValueMap<String, String> sent, String email) {
    var texts = new HashMap<String, String>();
    for (String field : MemberTexts.FIELDS) {
      texts.put(field, String.join(" ", sent.getOrDefault(field, List.of())));
    }
    texts.put("email", email);
    if (texts.getOrDefault("notify", "").isEmpty()) texts.put("notify", "no");
    return new UserForm(texts);
  }

  public String get(String field) {
    return texts.getOrDefault(field, "");
  }

  public boolean has(String right) {
    return List.of(get("rights").split(" ")).contains(right);
  }

  /// `APPROVAL` is offered once the mode is on (T10), and stays visible where it was given before.
  public List<String> offered(Account account) {
    var rights = new ArrayList<String>();
    rights.add(Right.SUPER_USER.name());
    if (account.approvalMode() || has(Right.APPROVAL.name())) rights.add(Right.APPROVAL.name());
    rights.add(Right.ACCOUNTING.name());
    return rights;
  }

  public Iterable<String> languages() {
    var languages = new TreeSet<>(List.of("", "en", "fr"));
    languages.add(get("locale"));
    return languages;
  }

  static Map<String, String> errors(List<Objection> why, Pages pages) {
    var errors = new LinkedHashMap<String, String>();
    for (var it : why) {
      String field = it.pointer().isEmpty() ? "email" : it.pointer().substring(1);
      errors.put(field, pages.text("admin.error." + (it.pointer().isEmpty() ? it.code() : field)));
    }
    return errors;
  }
}
