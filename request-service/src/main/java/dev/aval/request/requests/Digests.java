package dev.aval.request.requests;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a decision is bound to (N4), as lower-case hex of SHA-256 over canonical JSON (RFC 8785).
///
/// **Shown**: one object with `account type externalId businessKey subject description message
/// requester onBehalfOf amount subjectRef deadline hold data` as `request.submitted.v1` carries
/// them; of a person only `email` and `name`; absent fields left out. So anybody can recompute it
/// from that event. **Whole** adds `approvers reminders via` and the persons' locales: how it is
/// asked, not what. **Content** is Shown without externalId: the same for a request that asks for
/// the same again under another name.
final class Digests {
  private Digests() {}

  static String shown(Submission asked) {
    var shown = fields(asked);
    put(shown, "requester", named(asked.requester()));
    put(shown, "onBehalfOf", named(asked.onBehalfOf()));
    return hex(shown);
  }

  static byte[] content(Submission asked) {
    var content = fields(asked);
    content.remove("externalId");
    put(content, "requester", named(asked.requester()));
    put(content, "onBehalfOf", named(asked.onBehalfOf()));
    return Sha256.of(CanonicalJson.of(content));
  }

  static String whole(Submission asked) {
    var whole = fields(asked);
    put(whole, "requester", full(asked.requester()));
    put(whole, "onBehalfOf", asked.onBehalfOf() == null ? null : full(asked.onBehalfOf()));
    put(whole, "approvers", asked.approvers().stream().map(Digests::full).toList());
    var rule = asked.reminders();
    if (rule != null) {
      whole.put("reminders", Map.of("everyDays", rule.everyDays(), "max", rule.max()));
    }
    put(whole, "via", asked.via() == null ? null : asked.via().name());
    return hex(whole);
  }

  private static Map<String, Object> fields(Submission asked) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("account", asked.account());
    fields.put("type", asked.type());
    fields.put("externalId", asked.externalId());
    fields.put("subject", asked.subject());
    put(fields, "businessKey", asked.businessKey());
    put(fields, "description", asked.description());
    put(fields, "message", asked.message());
    put(fields, "amount", amount(asked.amount()));
    put(fields, "subjectRef", asked.subjectRef());
    put(fields, "deadline", time(asked.deadline()));
    put(fields, "hold", asked.hold());
    put(fields, "data", asked.data());
    return fields;
  }

  private static @Nullable Map<String, Object> amount(@Nullable Money amount) {
    return amount == null
        ? null
        : Map.of("value", amount.value().toPlainString(), "currency", amount.currency());
  }

  private static @Nullable String time(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static @Nullable Map<String, Object> named(@Nullable Person person) {
    if (person == null) return null;
    var fields = new LinkedHashMap<String, Object>();
    fields.put("email", person.email());
    put(fields, "name", person.name());
    return fields;
  }

  private static Map<String, Object> full(Person person) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("email", person.email());
    put(fields, "name", person.name());
    put(fields, "locale", person.locale());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) fields.put(name, value);
  }

  private static String hex(Map<String, Object> fields) {
    return HexFormat.of().formatHex(Sha256.of(CanonicalJson.of(fields)));
  }
}
