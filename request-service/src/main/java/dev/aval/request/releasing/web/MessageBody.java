package dev.aval.request.releasing.web;

import dev.aval.contracts.Body;
import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Inbox;
import dev.aval.contracts.Schemas;
import dev.aval.platform.web.Fault;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads `{message}` by the rules of `request.release.v1`, whose other fields the path and the
/// caller give.
final class MessageBody {
  private static final String RELEASE = EventTypes.of(Inbox.Release.class);

  sealed interface Read {}

  record Given(Optional<String> message) implements Read {}

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
            List.of(new Fault("/" + ours, "unknown-field", "Expected nothing but a message")));
      }
    }
    if (tree instanceof ObjectNode object) object.put("account", "A").put("externalId", "x");
    var why =
        Schemas.violations(RELEASE, tree).stream()
            .map(it -> new Fault(it.pointer(), it.code(), it.message()))
            .toList();
    return why.isEmpty()
        ? new Given(tree.optional("message").map(JsonNode::stringValue).filter(it -> !it.isBlank()))
        : new Bad(why);
  }
}
