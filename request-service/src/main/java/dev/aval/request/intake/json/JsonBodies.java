package dev.aval.request.intake.json;

import dev.aval.contracts.Body;
import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Inbox;
import dev.aval.contracts.Schemas;
import dev.aval.contracts.Violation;
import dev.aval.request.intake.Bodies;
import dev.aval.request.intake.Envelope;
import dev.aval.request.intake.Named;
import dev.aval.request.intake.Reading;
import dev.aval.request.requests.Objection;
import dev.aval.request.requests.Submission;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a body once: bytes to tree, tree through the compiled schema, tree to our own words.
@Component
final class JsonBodies implements Bodies {
  private static final String SUBMIT = EventTypes.of(Inbox.Submit.class);
  private static final String REVISE = EventTypes.of(Inbox.Revise.class);
  private static final String CANCEL = EventTypes.of(Inbox.Cancel.class);
  private static final String REMIND = EventTypes.of(Inbox.Remind.class);
  private static final String RELEASE = EventTypes.of(Inbox.Release.class);
  private static final String HOLD_RELEASE = EventTypes.of(Inbox.HoldRelease.class);

  /// What is made of a tree that keeps the schema of its type.
  private static final Map<String, Function<JsonNode, Reading>> READINGS =
      new TreeMap<>(
          Map.of(
              SUBMIT,
              tree -> whole(tree, Reading.Submit::new),
              REVISE,
              tree -> whole(tree, Reading.Revise::new),
              CANCEL,
              SubmissionTree::cancel,
              REMIND,
              SubmissionTree::remind,
              RELEASE,
              SubmissionTree::release,
              HOLD_RELEASE,
              SubmissionTree::holdRelease));

  @Override
  public Reading read(Envelope envelope) {
    return switch (Body.read(envelope.body())) {
      case Body.Unreadable(var why) -> unreadable(null, List.of(objection(why)));
      case Body.Readable(var tree) -> read(envelope, tree);
    };
  }

  private static Reading read(Envelope envelope, JsonNode tree) {
    String type = envelope.type();
    var reading = READINGS.get(type);
    if (reading == null) return unreadable(tree, unknown());
    var source = Sources.objection(envelope.source());
    if (source.isPresent()) return unreadable(tree, List.of(source.get()));
    if (tree instanceof ObjectNode object) complete(object, envelope);
    var violations = Schemas.violations(type, tree);
    return violations.isEmpty()
        ? reading.apply(tree)
        : unreadable(tree, violations.stream().map(JsonBodies::objection).toList());
  }

  private static Reading whole(JsonNode tree, Function<Submission, Reading> reading) {
    var read = new SubmissionTree(tree);
    var submission = read.submission();
    return submission.isPresent()
        ? reading.apply(submission.get())
        : unreadable(tree, read.objections());
  }

  /// What the sender need not say, and may not say otherwise, because we know it.
  private static void complete(ObjectNode body, Envelope envelope) {
    envelope
        .externalId()
        .filter(_ -> !body.has("externalId"))
        .ifPresent(id -> body.put("externalId", id));
    envelope
        .sender()
        .ifPresent(person -> {
          var requester =
              body.get("requester") instanceof ObjectNode given
                  ? given
                  : body.putObject("requester");
          requester.put("email", person.email());
          if (person.name() != null && !requester.has("name")) requester.put("name", person.name());
        });
  }

  private static Reading unreadable(@Nullable JsonNode tree, List<Objection> objections) {
    return new Reading.Unreadable(
        new Named(text(tree, "account"), text(tree, "type"), text(tree, "externalId")), objections);
  }

  private static @Nullable String text(@Nullable JsonNode tree, String field) {
    var value = tree == null ? null : tree.get(field);
    return value != null && value.isString() ? value.stringValue() : null;
  }

  private static List<Objection> unknown() {
    return List.of(
        new Objection(
            "",
            Objection.UNKNOWN_TYPE,
            "Expected a ce_type of these: " + String.join(", ", READINGS.keySet())));
  }

  private static Objection objection(Violation it) {
    return new Objection(it.pointer(), it.code(), it.message());
  }
}
