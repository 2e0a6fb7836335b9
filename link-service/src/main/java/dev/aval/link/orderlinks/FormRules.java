package dev.aval.link.orderlinks;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a form must be like, so that whatever is sent by it can become a request.
final class FormRules {
  static final int MOST_FIELDS = 20;
  private static final int NAME = 100;
  private static final int SUBJECT = 200;
  private static final int TEXT = 4000;
  private static final int DATUM = 500;
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

  private final List<Objection> objections = new ArrayList<>();

  private FormRules() {}

  static List<Objection> objections(OrderForm form) {
    var rules = new FormRules();
    rules.check("type", form.requestType(), it -> TYPE.matcher(it).matches());
    rules.check("title", form.title(), it -> Texts.isLine(it, NAME));
    rules.check("currency", form.currency(), FormRules::isCurrency);
    rules.checkGiven("intro", form.intro(), it -> Texts.isText(it, TEXT));
    if (form.fields().size() > MOST_FIELDS) rules.object("fields", Objection.TOO_MANY);
    if (form.field(Field.SUBJECT).isEmpty()) rules.object(Field.SUBJECT, Objection.MISSING);
    rules.fields(form.fields());
    return rules.objections;
  }

  private void fields(List<Field> fields) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < fields.size(); i++) {
      var field = fields.get(i);
      var at = "fields/" + i + "/";
      check(at + "name", field.name(), FormRules::isName);
      if (!seen.add(field.name())) object(at + "name", Objection.REPEATED);
      if (field.name().equals(Field.SUBJECT) && field.rule() == Rule.OPTIONAL) {
        object(at + "rule", Objection.FORMAT);
      }
      if (field.isData() && field.rule().isShown()) {
        check(at + "label", field.label(), it -> Texts.isLine(it, NAME));
      }
      preset(field, at + "preset");
    }
  }

  private void preset(Field field, String at) {
    boolean needed =
        field.rule() == Rule.LOCKED
            || field.rule() == Rule.HIDDEN && field.name().equals(Field.SUBJECT);
    if (needed && Texts.given(field.preset()).isEmpty()) object(at, Objection.MISSING);
    else checkGiven(at, field.preset(), it -> fits(field.name(), it));
  }

  private static boolean fits(String name, String preset) {
    return switch (name) {
      case Field.SUBJECT -> Texts.isLine(preset, SUBJECT);
      case Field.DESCRIPTION -> Texts.isText(preset, TEXT);
      case Field.AMOUNT -> Amounts.parse(preset).isPresent();
      default -> Texts.isLine(preset, DATUM);
    };
  }

  private static boolean isName(String name) {
    return KEY.matcher(name).matches() && !name.equals(OrderForm.TITLE_IN_DATA);
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(it -> it.getCurrencyCode().equals(code));
  }

  private void check(String place, @Nullable String text, Predicate<String> rule) {
    if (Texts.given(text).isEmpty()) object(place, Objection.MISSING);
    else checkGiven(place, text, rule);
  }

  private void checkGiven(String place, @Nullable String text, Predicate<String> rule) {
    Texts.given(text).filter(rule.negate()).ifPresent(_ -> object(place, Objection.FORMAT));
  }

  private void object(String place, String code) {
    objections.add(new Objection(place, code));
  }
}
