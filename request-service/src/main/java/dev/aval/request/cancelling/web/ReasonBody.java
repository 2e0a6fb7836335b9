package dev.aval.request.cancelling.web;

import dev.aval.contracts.Body;
import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Inbox;
import dev.aval.contracts.Schemas;
import dev.aval.platform.web.Fault;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads `{reason}` by the rules of `request.cancel.v1`, whose other fields the path and the caller
/// give.
final class ReasonBody {
  private static final String CANCEL = EventTypes.of(Inbox.Cancel.class);

  sealed interface Read {}

  record Given(Optional<String> reason) implements Read {}

  record Bad(List<Fault> why) implements Read {}

  Read read(byte[] bytes) {
    if (bytes.length == 0) return new Given(Optional.empty());
    return switch (Body.read(bytes)) {
      case Body.Unreadable(var why) ->
          new Bad(List.of(new Fault(why.pointer(), why.code(), why.message())));
      case Body.Readable(var tree) -> read(tree);
    };
  }

  private static Read read(JsonNode tree) {
    for (String ours : List.of("account", "externalId", "by")) {
      if (tree.has(ours)) {
        return new Bad(
            List.of(new Fault("/" + ours, "unknown-field", "Expected nothing but a reason")));
      }
    }
    if (tree instanceof ObjectNode object) object.put("account", "A").put("externalId", "x");
    var why =
        Schemas.violations(CANCEL, tree).stream()
            .map(it -> new Fault(it.pointer(), it.code(), it.message()))
            .toList();
    return why.isEmpty()
        ? new Given(tree.optional("reason").map(JsonNode::stringValue))
        : new Bad(why);
  }
}
