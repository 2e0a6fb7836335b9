package dev.aval.approval.drafting.json;

import dev.aval.approval.drafting.Flaw;
import dev.aval.approval.policy.Expression;
import dev.aval.approval.policy.Expressions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/// What no schema can say of a policy: that its expressions mean something, and its times are some.
final class Meaning {
  private static final int LEAST_SECONDS = 60;

  private final Expressions expressions;
  private final List<Flaw> found = new ArrayList<>();

  Meaning(Expressions expressions) {
    this.expressions = expressions;
  }

  List<Flaw> flaws(JsonNode policy) {
    condition("/when", policy.path("when"));
    each("/stages", policy.path("stages"), this::stage);
    each(
        "/assurance",
        policy.path("assurance"),
        (at, it) -> condition(at + "/when", it.path("when")));
    each("/escalation/to", policy.path("escalation").path("to"), this::selector);
    positive("/deadline/after", policy.path("deadline").path("after"));
    positive("/escalation/after", policy.path("escalation").path("after"));
    return List.copyOf(found);
  }

  private void stage(String at, JsonNode it) {
    condition(at + "/when", it.path("when"));
    each(at + "/approvers", it.path("approvers"), this::selector);
  }

  private void selector(String at, JsonNode it) {
    if (it.has("rule")) {
      expressions
          .faultOfRule(new Expression(it.path("rule").asString()))
          .ifPresent(why -> found.add(new Flaw(at + "/rule", "expression", why)));
    }
  }

  private void condition(String at, JsonNode it) {
    if (it.isMissingNode()) return;
    expressions
        .faultOfCondition(new Expression(it.asString()))
        .ifPresent(why -> found.add(new Flaw(at, "expression", why)));
  }

  private void positive(String at, JsonNode it) {
    if (!it.isMissingNode() && Duration.parse(it.asString()).toSeconds() < LEAST_SECONDS) {
      found.add(new Flaw(at, "range", "Expected a minute at least"));
    }
  }

  private void each(String at, JsonNode list, BiConsumer<String, JsonNode> check) {
    for (var i = 0; i < list.size(); i++) check.accept(at + "/" + i, list.get(i));
  }
}
