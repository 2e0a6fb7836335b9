package dev.aval.link.ordering.web;

import dev.aval.link.ordering.Filling;
import dev.aval.link.ordering.Mistake;
import dev.aval.link.ordering.Submission;
import dev.aval.link.orderlinks.Field;
import dev.aval.link.orderlinks.OrderLink;
import dev.aval.link.orderlinks.Rule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Lays the public form out: what its link shows of itself, and nothing else of the account.
@Component
class OrderPage {
  private final MessageSource messages;

  OrderPage(MessageSource messages) {
    this.messages = messages;
  }

  /// A field to fill in.
  ///
  /// @param area whether it is of several lines
  record Line(
      String name,
      String label,
      String value,
      boolean area,
      boolean required,
      @Nullable String error,
      @Nullable String hint) {}

  /// A field to read.
  record Fact(String label, String value) {}

  ModelAndView fresh(OrderLink link, String nonce) {
    var presets = new HashMap<String, String>();
    for (var it : link.form().fields()) {
      if (it.preset() != null) presets.put(Filling.onForm(it), it.preset());
    }
    return page(link, nonce, newKey(), presets, Map.of());
  }

  ModelAndView wrong(
      OrderLink link, String nonce, Map<String, String> typed, Map<String, Mistake> mistakes) {
    var errors = new LinkedHashMap<String, String>();
    mistakes.forEach(
        (field, it) -> errors.put(field, text("orderlink.mistake." + it, called(link, field))));
    var page = page(link, nonce, typed.getOrDefault("key", newKey()), typed, errors);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /// With what was typed, to be sent again.
  ModelAndView again(
      OrderLink link, String nonce, Map<String, String> typed, String notice, HttpStatus status) {
    var page = page(link, nonce, newKey(), typed, Map.of()).addObject("notice", text(notice));
    page.setStatus(status);
    return page;
  }

  /// It was sent already, and is another one now.
  ModelAndView anew(OrderLink link, String nonce, Map<String, String> typed, String reference) {
    var page =
        page(link, nonce, newKey(), typed, Map.of())
            .addObject("notice", text("orderlink.form.sent-otherwise", reference));
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  static ModelAndView sent(Submission it) {
    return new ModelAndView("orderlink/sent")
        .addObject("reference", it.reference())
        .addObject("at", it.at())
        .addObject("rejected", it instanceof Submission.Rejected)
        .addObject("turned", it instanceof Submission.Turned)
        .addObject("form", "/order/" + it.linkId());
  }

  private ModelAndView page(
      OrderLink link,
      String nonce,
      String key,
      Map<String, String> values,
      Map<String, String> errors) {
    var fields = link.form().fields();
    return new ModelAndView("orderlink/form")
        .addObject("link", link)
        .addObject("nonce", nonce)
        .addObject("key", key)
        .addObject("typed", values)
        .addObject("errors", errors)
        .addObject(
            "facts",
            fields.stream()
                .filter(it -> it.rule() == Rule.LOCKED)
                .map(it -> fact(it, link.form().currency()))
                .toList())
        .addObject("lines", lines(link, fields, values, errors));
  }

  private List<Line> lines(
      OrderLink link, List<Field> fields, Map<String, String> values, Map<String, String> errors) {
    return fields.stream()
        .filter(it -> it.rule().isTyped())
        .map(it -> line(it, link.form().currency(), values, errors))
        .toList();
  }

  private Line line(
      Field field, String currency, Map<String, String> values, Map<String, String> errors) {
    var name = Filling.onForm(field);
    boolean required = field.rule() == Rule.REQUIRED;
    var label = label(field, currency);
    return new Line(
        name,
        required ? label : label + " (" + text("aval.optional") + ")",
        values.getOrDefault(name, ""),
        name.equals(Field.DESCRIPTION),
        required,
        errors.get(name),
        name.equals(Field.AMOUNT) ? text("orderlink.form.amount.hint") : null);
  }

  private Fact fact(Field field, String currency) {
    var preset = field.preset() == null ? "" : field.preset();
    return new Fact(label(field, currency), preset);
  }

  private String label(Field field, String currency) {
    if (field.isData()) return field.label() == null ? field.name() : field.label();
    return text("orderlink.form." + field.name(), currency);
  }

  /// In the summary of what is wrong a field has to be known by its name.
  private String called(OrderLink link, String onForm) {
    return link.form().fields().stream()
        .filter(it -> Filling.onForm(it).equals(onForm))
        .findFirst()
        .map(it -> label(it, link.form().currency()))
        .orElseGet(() -> text("orderlink.form." + onForm));
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
