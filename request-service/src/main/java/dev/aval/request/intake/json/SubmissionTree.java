package dev.aval.request.intake.json;

import dev.aval.request.intake.Reading;
import dev.aval.request.requests.JsonText;
import dev.aval.request.requests.Money;
import dev.aval.request.requests.Objection;
import dev.aval.request.requests.Person;
import dev.aval.request.requests.ReminderRule;
import dev.aval.request.requests.Submission;
import dev.aval.request.requests.Via;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A tree that keeps the schema, taken apart field by field: no reflection on the hot path.
final class SubmissionTree {
  private final JsonNode tree;
  private final CanonicalTree canonical = new CanonicalTree();

  SubmissionTree(JsonNode tree) {
    this.tree = tree;
  }

  static Reading cancel(JsonNode tree) {
    var it = new SubmissionTree(tree);
    return new Reading.Cancel(
        it.required("account"), it.required("externalId"), it.text("reason"), it.person("by"));
  }

  static Reading remind(JsonNode tree) {
    var it = new SubmissionTree(tree);
    return new Reading.Remind(
        it.required("account"), it.required("externalId"), it.text("message"), it.person("by"));
  }

  static Reading release(JsonNode tree) {
    var it = new SubmissionTree(tree);
    return new Reading.Release(
        it.required("account"), it.required("externalId"), it.text("message"), it.person("by"));
  }

  static Reading holdRelease(JsonNode tree) {
    var it = new SubmissionTree(tree);
    return new Reading.HoldRelease(
        it.required("account"),
        it.required("externalId"),
        it.text("invoice"),
        it.text("message"),
        it.person("by"));
  }

  /// Empty when there are [#objections()].
  Optional<Submission> submission() {
    var submission =
        new Submission(
            required("account"),
            required("type"),
            required("externalId"),
            text("businessKey"),
            required("subject"),
            text("description"),
            text("message"),
            person(tree.required("requester")),
            person("onBehalfOf"),
            amount(),
            text("subjectRef"),
            tree.path("approvers").valueStream().map(SubmissionTree::person).toList(),
            reminders(),
            deadline(),
            json("hold"),
            json("data"),
            via(),
            text(tree.path("hold"), "invoice"));
    return objections().isEmpty() ? Optional.of(submission) : Optional.empty();
  }

  List<Objection> objections() {
    return canonical.objections();
  }

  private String required(String field) {
    return tree.required(field).stringValue();
  }

  private @Nullable String text(String field) {
    return text(tree, field);
  }

  private static @Nullable String text(JsonNode node, String field) {
    var value = node.get(field);
    return value == null ? null : value.stringValue();
  }

  private @Nullable Person person(String field) {
    var value = tree.get(field);
    return value == null ? null : person(value);
  }

  private static Person person(JsonNode node) {
    return new Person(
        node.required("email").stringValue(), text(node, "name"), text(node, "locale"));
  }

  private @Nullable Money amount() {
    var amount = tree.get("amount");
    return amount == null
        ? null
        : new Money(
            new BigDecimal(amount.required("value").stringValue()),
            amount.required("currency").stringValue());
  }

  private @Nullable Via via() {
    var way = text("via");
    return way == null ? null : Via.valueOf(way);
  }

  private @Nullable ReminderRule reminders() {
    var rule = tree.get("reminders");
    return rule == null
        ? null
        : new ReminderRule(rule.required("everyDays").asInt(), rule.required("max").asInt());
  }

  /// Kept to the millisecond, as everything here. A leap second has the right form, but no clock of
  /// ours shows one.
  private @Nullable Instant deadline() {
    var text = text("deadline");
    try {
      return text == null ? null : Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException _) {
      canonical.object("/deadline", "format", "Expected a time that a calendar has");
      return null;
    }
  }

  private @Nullable JsonText json(String field) {
    var value = tree.get(field);
    return value == null ? null : canonical.of(value, "/" + field);
  }
}
