package dev.aval.approval.editing.web;

import dev.aval.approval.requests.Money;
import dev.aval.approval.requests.Person;
import dev.aval.approval.simulating.Trial;
import dev.aval.contracts.Body;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The request that is tried, as it was typed.
record TrialForm(
    @Nullable String account,
    @Nullable String requestId,
    @Nullable String type,
    @Nullable String amount,
    @Nullable String currency,
    @Nullable String requester,
    @Nullable String approvers,
    @Nullable String data) {
  private static final String AMOUNT = "\\d{1,20}([.,]\\d{1,10})?";
  private static final String EMAIL = "[^\\s@]+@[^\\s@]+";

  boolean isKnownRequest() {
    return !typed(requestId).isEmpty();
  }

  /// Message keys by field name.
  Map<String, String> errors() {
    var errors = new LinkedHashMap<String, String>();
    if (isKnownRequest()) return errors;
    if (typed(type).isEmpty()) errors.put("type", "approval.trial.error.type");
    if (!typed(amount).isEmpty() && !typed(amount).matches(AMOUNT)) {
      errors.put("amount", "approval.trial.error.amount");
    }
    if (!typed(requester).isEmpty() && !typed(requester).matches(EMAIL)) {
      errors.put("requester", "approval.trial.error.email");
    }
    if (!addresses().stream().allMatch(it -> it.matches(EMAIL))) {
      errors.put("approvers", "approval.trial.error.email");
    }
    if (!typed(data).isEmpty() && !isObject(typed(data))) {
      errors.put("data", "approval.trial.error.data");
    }
    return errors;
  }

  Trial trial(String owner, Person caller) {
    return new Trial(
        owner,
        typed(type),
        "",
        typed(amount).isEmpty() ? null : money(),
        typed(requester).isEmpty() ? caller : new Person(typed(requester), null, null),
        null,
        typed(data).isEmpty() ? null : typed(data),
        addresses().stream().map(it -> new Person(it, null, null)).toList());
  }

  private Money money() {
    var value = new BigDecimal(typed(amount).replace(',', '.'));
    return new Money(value, typed(currency).isEmpty() ? "EUR" : typed(currency));
  }

  private List<String> addresses() {
    return Arrays.stream(typed(approvers).split("[\\s,;]+")).filter(it -> !it.isEmpty()).toList();
  }

  private static boolean isObject(String json) {
    return Body.read(json.getBytes(StandardCharsets.UTF_8)) instanceof Body.Readable(var tree)
        && tree.isObject();
  }

  private static String typed(@Nullable String it) {
    return Objects.requireNonNullElse(it, "").strip();
  }
}
