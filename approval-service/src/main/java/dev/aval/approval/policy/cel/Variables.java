package dev.aval.approval.policy.cel;

import dev.aval.approval.policy.Circumstances;
import dev.aval.contracts.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What expressions see of a request. Whole numbers in `data` are CEL's int, others its double.
final class Variables {
  private Variables() {}

  static Map<String, Object> of(Circumstances it) {
    var amount = it.amount();
    return Map.ofEntries(
        Map.entry("type", it.type()),
        Map.entry("account", it.account()),
        Map.entry("source", it.source()),
        Map.entry("amount", amount == null ? 0.0 : amount.value().doubleValue()),
        Map.entry("currency", amount == null ? "" : amount.currency()),
        Map.entry("requester", it.requester()),
        Map.entry("member", it.member()),
        Map.entry("level", (long) it.level()),
        Map.entry("rights", it.rights()),
        Map.entry("named", (long) it.named()),
        Map.entry("data", data(it.data())));
  }

  private static Object data(@Nullable String json) {
    return json == null ? Map.of() : value(Json.mapper().readTree(json));
  }

  private static Object value(JsonNode it) {
    if (it.isObject()) {
      var fields = new LinkedHashMap<String, Object>();
      it.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
      return fields;
    }
    if (it.isArray()) return it.valueStream().map(Variables::value).toList();
    if (it.isBoolean()) return it.asBoolean();
    if (it.canConvertToLong() && it.isIntegralNumber()) return it.asLong();
    if (it.isNumber()) return it.asDouble();
    return it.isNull() ? dev.cel.common.values.NullValue.NULL_VALUE : it.asString();
  }
}
