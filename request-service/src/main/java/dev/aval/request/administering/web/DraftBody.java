package dev.aval.request.administering.web;

import dev.aval.contracts.Accounts;
import dev.aval.contracts.Body;
import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Schemas;
import dev.aval.platform.web.Fault;
import dev.aval.request.accounts.AccountDraft;
import dev.aval.request.accounts.Member;
import dev.aval.request.accounts.Right;
import dev.aval.request.requests.CanonicalJson;
import dev.aval.request.requests.JsonText;
import dev.aval.request.settings.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads the body of a PUT by the schema of `account.changed.v1`, which is what it becomes; unlike
/// there, a field that nobody knows is refused, because here it is a slip of the pen.
final class DraftBody {
  private static final String CHANGED = EventTypes.of(Accounts.Changed.class);
  private static final Set<String> FIELDS =
      Set.of("account", "version", "name", "approvalMode", "members", "settings");
  private static final Set<String> OF_MEMBER =
      Set.of("email", "name", "locale", "zone", "country", "rights", "level", "notify");
  private static final TypeReference<Map<String, @Nullable Object>> TREE = new TypeReference<>() {};

  sealed interface Read {}

  record Good(AccountDraft draft) implements Read {}

  record Bad(List<Fault> why) implements Read {}

  private DraftBody() {}

  static Read read(String code, byte[] bytes) {
    return switch (Body.read(bytes)) {
      case Body.Unreadable(var why) ->
          new Bad(List.of(new Fault(why.pointer(), why.code(), why.message())));
      case Body.Readable(var tree) -> read(code, tree);
    };
  }

  private static Read read(String code, JsonNode tree) {
    var why = new ArrayList<Fault>();
    unknown(tree, FIELDS, "", why);
    if (tree instanceof ObjectNode body) complete(code, body);
    int at = 0;
    for (var member : tree.path("members")) {
      unknown(member, OF_MEMBER, "/members/" + at++, why);
      if (member instanceof ObjectNode it && !it.has("notify")) it.put("notify", true);
      if (member instanceof ObjectNode it && !it.has("rights")) it.putArray("rights");
    }
    for (var it : Schemas.violations(CHANGED, tree)) {
      why.add(new Fault(it.pointer(), it.code(), it.message()));
    }
    if (why.isEmpty()) settings(tree, why);
    return why.isEmpty() ? new Good(draft(tree)) : new Bad(why);
  }

  /// What no schema can say of them; other names are for others.
  private static void settings(JsonNode tree, List<Fault> why) {
    var settings = JsonMapper.shared().convertValue(tree.required("settings"), TREE);
    for (var it : Choice.objections(settings)) {
      if (it.code().equals("unknown-field")) continue;
      why.add(new Fault("/settings" + it.pointer(), it.code(), it.message()));
    }
  }

  private static void complete(String code, ObjectNode body) {
    body.put("account", code).put("version", 1);
    if (!body.has("approvalMode")) body.put("approvalMode", false);
    if (!body.has("members")) body.putArray("members");
    if (!body.has("settings")) body.putObject("settings");
  }

  private static void unknown(JsonNode node, Set<String> known, String pointer, List<Fault> why) {
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        String step = name.replace("~", "~0").replace("/", "~1");
        why.add(new Fault(pointer + "/" + step, "unknown-field", "Expected no such field"));
      }
    }
  }

  private static AccountDraft draft(JsonNode tree) {
    var settings = JsonMapper.shared().convertValue(tree.required("settings"), TREE);
    return new AccountDraft(
        tree.required("name").stringValue(),
        tree.required("approvalMode").booleanValue(),
        tree.required("members").valueStream().map(DraftBody::member).toList(),
        new JsonText(CanonicalJson.of(settings)));
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
