package dev.aval.link.ordering;

import dev.aval.link.orderlinks.Amounts;
import dev.aval.link.orderlinks.Field;
import dev.aval.link.orderlinks.OrderForm;
import dev.aval.link.orderlinks.OrderLink;
import dev.aval.link.orderlinks.Texts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes an order of what was typed. What is locked or hidden is as the link says, whatever was
/// sent for it.
public final class Filling {
  public static final String EMAIL = "email";
  public static final String NAME = "name";
  public static final String MESSAGE = "message";

  /// Fields of the data stand on the form as `data.costCentre`.
  public static final String DATA = "data.";

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_DATUM = 500;
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
              + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");

  private final Map<String, String> typed;
  private final Map<String, Mistake> mistakes = new LinkedHashMap<>();

  private Filling(Map<String, String> typed) {
    this.typed = typed;
  }

  /// @param typed by the name of the field on the form
  /// @param locale of whoever typed
  public static Filled fill(OrderLink link, Map<String, String> typed, @Nullable String locale) {
    var filling = new Filling(typed);
    var order = filling.order(link, locale);
    return filling.mistakes.isEmpty()
        ? new Filled.Complete(order)
        : new Filled.Wrong(filling.mistakes);
  }

  /// What a field is called on the form.
  public static String onForm(Field field) {
    return field.isData() ? DATA + field.name() : field.name();
  }

  private Order order(OrderLink link, @Nullable String locale) {
    var form = link.form();
    var name = needed(NAME, LONGEST_NAME);
    var email = email();
    var subject = form.field(Field.SUBJECT).flatMap(it -> line(it, LONGEST_SUBJECT)).orElse("");
    var description = form.field(Field.DESCRIPTION).flatMap(this::text).orElse(null);
    var amount = form.field(Field.AMOUNT).flatMap(this::amount).orElse(null);
    var data = data(form);
    var message = longText(MESSAGE, given(MESSAGE)).orElse(null);
    var requester = new Requester(email.toLowerCase(Locale.ROOT), name, locale);
    return new Order(
        link.account(),
        form.requestType(),
        requester,
        subject,
        description,
        amount,
        form.currency(),
        message,
        data);
  }

  private Map<String, String> data(OrderForm form) {
    var data = new HashMap<String, String>();
    for (var field : form.data()) {
      line(field, LONGEST_DATUM).ifPresent(it -> data.put(field.name(), it));
    }
    data.put(OrderForm.TITLE_IN_DATA, form.title());
    return data;
  }

  private String email() {
    var email = needed(EMAIL, LONGEST_EMAIL);
    if (!email.isEmpty() && !ADDRESS.matcher(email).matches()) object(EMAIL, Mistake.NO_EMAIL);
    return email;
  }

  private String needed(String field, int longest) {
    var text = given(field);
    if (text.isEmpty()) object(field, Mistake.MISSING);
    return text.flatMap(it -> checkedLine(field, it, longest)).orElse("");
  }

  private Optional<String> line(Field field, int longest) {
    return value(field).flatMap(it -> checkedLine(onForm(field), it, longest));
  }

  private Optional<String> text(Field field) {
    return longText(onForm(field), value(field));
  }

  private Optional<String> longText(String name, Optional<String> text) {
    if (text.isEmpty()) return text;
    if (isLong(text.get(), LONGEST_TEXT)) return object(name, Mistake.TOO_LONG);
    return Texts.isText(text.get(), LONGEST_TEXT) ? text : object(name, Mistake.NO_TEXT);
  }

  private Optional<BigDecimal> amount(Field field) {
    var text = value(field);
    if (text.isEmpty()) return Optional.empty();
    var amount = Amounts.parse(text.get());
    if (amount.isEmpty()) object(onForm(field), Mistake.NO_AMOUNT);
    return amount;
  }

  private Optional<String> value(Field field) {
    if (!field.rule().isTyped()) return Texts.given(field.preset());
    var text = given(onForm(field));
    return switch (field.rule()) {
      case REQUIRED -> text.isPresent() ? text : object(onForm(field), Mistake.MISSING);
      case OPTIONAL, LOCKED, HIDDEN -> text;
    };
  }

  private Optional<String> checkedLine(String name, String text, int longest) {
    if (isLong(text, longest)) return object(name, Mistake.TOO_LONG);
    return Texts.isLine(text, longest) ? Optional.of(text) : object(name, Mistake.NO_TEXT);
  }

  /// Browsers send line breaks as CR LF, which count as one.
  private Optional<String> given(String field) {
    return Texts.given(typed.get(field)).map(it -> it.replace("\r\n", "\n"));
  }

  private Optional<String> object(String field, Mistake mistake) {
    mistakes.putIfAbsent(field, mistake);
    return Optional.empty();
  }

  private static boolean isLong(String text, int longest) {
    return text.codePointCount(0, text.length()) > longest;
  }
}
