package dev.aval.request.drafting.web;

import dev.aval.contracts.Json;
import dev.aval.request.requests.JsonText;
import dev.aval.request.requests.Person;
import dev.aval.request.requests.Submission;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A form as the body that a platform would send, so that it is judged as one.
final class DraftBody {
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

  private final ObjectNode body = Json.mapper().createObjectNode();

  private DraftBody() {}

  static byte[] submission(Draft draft) {
    var it = new DraftBody();
    it.put("account", draft.account());
    it.put("type", draft.type());
    it.put("externalId", draft.nonce());
    return it.typed(draft);
  }

  /// What no form shows stays as it was.
  static byte[] revision(Draft draft, Submission known) {
    var it = new DraftBody();
    it.put("account", known.account());
    it.put("type", known.type());
    it.put("externalId", known.externalId());
    it.put("businessKey", known.businessKey());
    it.put("subjectRef", known.subjectRef());
    it.person("onBehalfOf", known.onBehalfOf());
    it.put("deadline", known.deadline() == null ? null : known.deadline().toString());
    it.json("hold", known.hold());
    it.json("data", known.data());
    var reminders = known.reminders();
    if (reminders != null) {
      it.body
          .putObject("reminders")
          .put("everyDays", reminders.everyDays())
          .put("max", reminders.max());
    }
    return it.typed(draft);
  }

  private byte[] typed(Draft draft) {
    put("subject", draft.subject());
    put("description", draft.description());
    put("message", draft.message());
    given(draft.amount())
        .ifPresent(amount ->
            body.putObject("amount")
                .put("value", number(amount))
                .put("currency", draft.currency()));
    given(draft.approvers()).ifPresent(this::approvers);
    return Json.mapper().writeValueAsBytes(body);
  }

  private void approvers(String emails) {
    var approvers = body.putArray("approvers");
    for (var email : BETWEEN.split(emails)) approvers.addObject().put("email", email);
  }

  private void put(String name, @Nullable String text) {
    given(text).ifPresent(it -> body.put(name, it));
  }

  private void person(String name, @Nullable Person person) {
    if (person == null) return;
    var fields = body.putObject(name).put("email", person.email());
    if (person.name() != null) fields.put("name", person.name());
    if (person.locale() != null) fields.put("locale", person.locale());
  }

  private void json(String name, @Nullable JsonText json) {
    if (json != null) body.set(name, Json.mapper().readTree(json.text()));
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
  }

  /// `1 120,50` as the French write it.
  private static String number(String typed) {
    return typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
  }
}
