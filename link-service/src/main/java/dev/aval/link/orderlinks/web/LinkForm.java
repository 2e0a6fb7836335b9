package dev.aval.link.orderlinks.web;

import dev.aval.link.orderlinks.Field;
import dev.aval.link.orderlinks.Objection;
import dev.aval.link.orderlinks.OrderForm;
import dev.aval.link.orderlinks.OrderLink;
import dev.aval.link.orderlinks.Rule;
import dev.aval.link.orderlinks.Texts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The form by which people make an order link, as it was typed. Each field of the order is a row
/// of inputs: `subject.rule`, `subject.preset`, `f1.label`, `f1.name`, ...
record LinkForm(Map<String, String> typed) {
  private static final List<String> USUAL = List.of(Field.SUBJECT, Field.DESCRIPTION, Field.AMOUNT);
  private static final int DATA_ROWS = 4;

  static LinkForm empty() {
    return new LinkForm(
        Map.of(
            "type", "order",
            "currency", "EUR",
            "subject.rule", Rule.REQUIRED.name(),
            "description.rule", Rule.OPTIONAL.name(),
            "amount.rule", Rule.HIDDEN.name()));
  }

  /// To make another one like it.
  static LinkForm like(OrderLink link) {
    var form = link.form();
    var typed = new HashMap<String, String>();
    typed.put("type", form.requestType());
    typed.put("title", form.title());
    typed.put("currency", form.currency());
    if (form.intro() != null) typed.put("intro", form.intro());
    for (var row : USUAL) typed.put(row + ".rule", Rule.HIDDEN.name());
    int data = 0;
    for (var field : form.fields()) {
      var row = field.isData() ? "f" + ++data : field.name();
      typed.put(row + ".rule", field.rule().name());
      if (field.isData()) typed.put(row + ".name", field.name());
      if (field.label() != null) typed.put(row + ".label", field.label());
      if (field.preset() != null) typed.put(row + ".preset", field.preset());
    }
    return new LinkForm(typed);
  }

  public String get(String name) {
    return typed.getOrDefault(name, "");
  }

  public List<String> dataRows() {
    int used =
        (int)
            IntStream.rangeClosed(1, 20)
                .takeWhile(it -> typed.containsKey("f" + it + ".rule"))
                .count();
    return IntStream.rangeClosed(1, Math.max(DATA_ROWS, used)).mapToObj(it -> "f" + it).toList();
  }

  OrderForm form() {
    return new OrderForm(
        get("type"),
        get("title").strip(),
        Texts.given(typed.get("intro")).orElse(null),
        get("currency"),
        rows().map(this::field).toList());
  }

  /// By the input they are about.
  Map<String, String> errors(List<Objection> objections, Words words) {
    var rows = rows().toList();
    var errors = new LinkedHashMap<String, String>();
    for (var it : objections) {
      var steps = it.place().split("/");
      var input =
          steps.length == 3 ? rows.get(Integer.parseInt(steps[1])) + "." + steps[2] : it.place();
      errors.putIfAbsent(input, words.of("orderlink.error." + it.code()));
    }
    return errors;
  }

  private Stream<String> rows() {
    return Stream.concat(USUAL.stream(), dataRows().stream().filter(this::isUsed));
  }

  private boolean isUsed(String row) {
    return Stream.of("label", "name", "preset").anyMatch(it -> !get(row + "." + it).isBlank());
  }

  private Field field(String row) {
    var rule = rule(get(row + ".rule"));
    var preset = Texts.given(typed.get(row + ".preset")).map(it -> it.replace("\r\n", "\n"));
    if (USUAL.contains(row)) return new Field(row, null, rule, preset.orElse(null));
    var label = Texts.given(typed.get(row + ".label"));
    var name = Texts.given(typed.get(row + ".name")).or(() -> label.map(Keys::of)).orElse("");
    return new Field(name, label.orElse(null), rule, preset.orElse(null));
  }

  private static Rule rule(String typed) {
    return Stream.of(Rule.values())
        .filter(it -> it.name().equals(typed))
        .findFirst()
        .orElse(Rule.OPTIONAL);
  }
}
