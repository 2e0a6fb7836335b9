package dev.aval.request.membership.json;

import dev.aval.contracts.Accounts;
import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Schemas;
import dev.aval.request.accounts.Member;
import dev.aval.request.accounts.Right;
import dev.aval.request.membership.MemberReading;
import dev.aval.request.requests.Objection;
import dev.aval.request.settings.Kind;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A member is checked as the one member of an account, because that is what it becomes.
@Component
final class SchemaMembers implements MemberReading {
  private static final String CHANGED = EventTypes.of(Accounts.Changed.class);
  private static final String HERE = "/members/0";
  private static final Set<String> FIELDS =
      Set.of("email", "name", "locale", "zone", "country", "rights", "level", "notify");

  @Override
  public Read read(Map<String, ? extends @Nullable Object> fields) {
    ObjectNode tree = JsonMapper.shared().valueToTree(fields);
    if (!tree.has("notify")) tree.put("notify", true);
    if (!tree.has("rights")) tree.putArray("rights");
    var why = new ArrayList<Objection>();
    for (String name : tree.propertyNames()) {
      if (!FIELDS.contains(name)) {
        why.add(new Objection("/" + name, "unknown-field", "Expected no such field"));
      }
    }
    for (var it : Schemas.violations(CHANGED, around(tree))) {
      why.add(new Objection(field(it.pointer()), it.code(), it.message()));
    }
    if (why.stream().noneMatch(it -> it.pointer().equals("/zone"))) zone(tree, why);
    if (why.stream().noneMatch(it -> it.pointer().equals("/country"))) country(tree, why);
    return why.isEmpty() ? new Good(member(tree)) : new Bad(why);
  }

  private static JsonNode around(ObjectNode member) {
    var account = JsonMapper.shared().createObjectNode();
    account.put("account", "A").put("version", 1).put("name", "A").put("approvalMode", false);
    account.putObject("settings");
    account.putArray("members").add(member);
    return account;
  }

  /// `/members/0/rights/1` is `/rights`.
  private static String field(String pointer) {
    var inside = pointer.startsWith(HERE) ? pointer.substring(HERE.length()) : pointer;
    int end = inside.indexOf('/', 1);
    return end < 0 ? inside : inside.substring(0, end);
  }

  private static void zone(JsonNode tree, List<Objection> why) {
    try {
      if (tree.path("zone").isString()) ZoneId.of(tree.path("zone").stringValue());
    } catch (DateTimeException _) {
      why.add(new Objection("/zone", "format", "Expected a time zone such as Europe/Paris"));
    }
  }

  private static void country(JsonNode tree, List<Objection> why) {
    var kind = new Kind.Country();
    if (tree.has("country") && !kind.holds(text(tree, "country"))) {
      why.add(new Objection("/country", kind.code(), kind.expected()));
    }
  }

  private static Member member(JsonNode it) {
    var level = it.get("level");
    return new Member(
        it.required("email").stringValue(),
        it.required("name").stringValue(),
        text(it, "locale"),
        text(it, "zone"),
        text(it, "country"),
        it.required("rights").valueStream().map(r -> Right.valueOf(r.stringValue())).toList(),
        level == null ? null : level.intValue(),
        it.required("notify").booleanValue());
  }

  private static @Nullable String text(JsonNode node, String field) {
    var value = node.get(field);
    return value == null ? null : value.stringValue();
  }
}
