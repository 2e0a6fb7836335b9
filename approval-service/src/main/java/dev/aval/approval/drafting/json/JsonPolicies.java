package dev.aval.approval.drafting.json;

import dev.aval.approval.drafting.Flaw;
import dev.aval.approval.drafting.PolicyTexts;
import dev.aval.approval.drafting.Reading;
import dev.aval.approval.policy.Expressions;
import dev.aval.approval.policy.Policy;
import dev.aval.contracts.Body;
import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Json;
import dev.aval.contracts.Policies;
import dev.aval.contracts.Schemas;
import dev.aval.contracts.Violation;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads policies by the schema of the event that publishes them, then by what they mean.
@Component
final class JsonPolicies implements PolicyTexts {
  private static final String CHANGED = EventTypes.of(Policies.Changed.class);
  private static final String PLACE = "/policy";

  /// Four hundred versions of it are one document of the database.
  private static final int LARGEST = 32 * 1024;

  private final Expressions expressions;

  JsonPolicies(Expressions expressions) {
    this.expressions = expressions;
  }

  @Override
  public Reading read(String id, int version, byte[] document) {
    if (document.length > LARGEST) {
      var why = "Expected at most %d bytes, but it has %d".formatted(LARGEST, document.length);
      return new Reading.Faulty(List.of(new Flaw("", "too-large", why)));
    }
    return switch (Body.read(document)) {
      case Body.Unreadable(var why) -> new Reading.Faulty(List.of(flaw(why)));
      case Body.Readable(var tree) -> {
        var flaws = flaws(id, tree);
        yield flaws.isEmpty()
            ? new Reading.Sound(PolicyTree.policy(id, version, tree), tree.toString())
            : new Reading.Faulty(flaws);
      }
    };
  }

  @Override
  public Policy stored(String id, int version, String text) {
    return PolicyTree.policy(id, version, Json.mapper().readTree(text));
  }

  private List<Flaw> flaws(String id, JsonNode tree) {
    var broken = Schemas.violations(CHANGED, announcement(id, tree));
    return broken.isEmpty()
        ? new Meaning(expressions).flaws(tree)
        : broken.stream().map(JsonPolicies::flaw).toList();
  }

  /// The event that would tell of it: only the policy in it is the author's.
  private static ObjectNode announcement(String id, JsonNode policy) {
    ObjectNode event = Json.mapper().createObjectNode();
    event.put("policyId", id).put("version", 1).put("retired", false);
    event.set("policy", policy);
    event.set("by", Json.mapper().valueToTree(Map.of("email", "author@aval.example")));
    event.put("at", "2026-01-01T00:00:00Z");
    return event;
  }

  private static Flaw flaw(Violation it) {
    var place = it.pointer();
    return new Flaw(
        place.equals(PLACE) || place.startsWith(PLACE + "/")
            ? place.substring(PLACE.length())
            : place,
        it.code(),
        it.message().replace("policy.changed.v1", "a policy"));
  }
}
