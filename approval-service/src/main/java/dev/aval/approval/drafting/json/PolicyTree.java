package dev.aval.approval.drafting.json;

import dev.aval.approval.policy.Assurance;
import dev.aval.approval.policy.AssuranceRule;
import dev.aval.approval.policy.DeadlineRule;
import dev.aval.approval.policy.EscalationRule;
import dev.aval.approval.policy.Expression;
import dev.aval.approval.policy.Lapse;
import dev.aval.approval.policy.Policy;
import dev.aval.approval.policy.Policy.Nobody;
import dev.aval.approval.policy.Policy.Order;
import dev.aval.approval.policy.Policy.Repeat;
import dev.aval.approval.policy.Quorum;
import dev.aval.approval.policy.Selector;
import dev.aval.approval.policy.StageRule;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Reminders;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A document that its schema found in order, in our words.
final class PolicyTree {
  private static final int USUAL_PRIORITY = 100;

  private PolicyTree() {}

  static Policy policy(String id, int version, JsonNode it) {
    return new Policy(
        id,
        version,
        it.path("priority").asInt(USUAL_PRIORITY),
        it.path("name").asString(),
        it.path("types").valueStream().map(JsonNode::asString).collect(Collectors.toSet()),
        expression(it.path("when")),
        it.path("alwaysHeld").asBoolean(false),
        it.path("selfExemption").asBoolean(false),
        it.path("beneficiaryBarred").asBoolean(false),
        Order.valueOf(it.path("order").asString(Order.SEQUENTIAL.name())),
        Repeat.valueOf(it.path("repeat").asString(Repeat.COUNTS.name())),
        Nobody.valueOf(it.path("nobody").asString(Nobody.REFUSE.name())),
        it.path("stages").valueStream().map(PolicyTree::stage).toList(),
        it.optional("deadline").map(PolicyTree::deadline).orElse(null),
        it.optional("escalation").map(PolicyTree::escalation).orElse(null),
        it.optional("reminders").map(PolicyTree::reminders).orElse(null),
        it.path("assurance").valueStream().map(PolicyTree::assurance).toList(),
        (int) seconds(it.path("undo")));
  }

  private static StageRule stage(JsonNode it) {
    return new StageRule(
        it.path("name").asString(),
        expression(it.path("when")),
        selectors(it.path("approvers")),
        quorum(it.path("quorum")),
        quorum(it.path("refusal")));
  }

  private static List<Selector> selectors(JsonNode list) {
    return list.valueStream().map(PolicyTree::selector).toList();
  }

  private static Selector selector(JsonNode it) {
    var field = it.properties().iterator().next();
    var kind = Selector.Kind.valueOf(field.getKey().toUpperCase(Locale.ROOT));
    return switch (kind) {
      case EMAIL -> new Selector(kind, Person.fold(field.getValue().asString()));
      case RIGHT, LEVEL, RULE -> new Selector(kind, field.getValue().asString());
      case NAMED, NOTIFIED -> new Selector(kind, "");
    };
  }

  private static DeadlineRule deadline(JsonNode it) {
    return new DeadlineRule(seconds(it.path("after")), Lapse.valueOf(it.path("then").asString()));
  }

  private static EscalationRule escalation(JsonNode it) {
    return new EscalationRule(seconds(it.path("after")), selectors(it.path("to")));
  }

  private static Reminders reminders(JsonNode it) {
    return new Reminders(it.path("everyDays").asInt(), it.path("max").asInt());
  }

  private static AssuranceRule assurance(JsonNode it) {
    return new AssuranceRule(
        Assurance.valueOf(it.path("level").asString()), expression(it.path("when")));
  }

  private static Expression expression(JsonNode it) {
    return it.isMissingNode() ? Expression.ALWAYS : new Expression(it.asString());
  }

  private static Quorum quorum(JsonNode it) {
    return Optional.of(it.asString(Quorum.ANY.text())).flatMap(Quorum::of).orElse(Quorum.ANY);
  }

  private static long seconds(JsonNode it) {
    return it.isMissingNode() ? 0 : Duration.parse(it.asString()).toSeconds();
  }
}
