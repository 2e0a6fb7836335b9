package dev.aval.request.revising.web;

import dev.aval.contracts.Body;
import dev.aval.contracts.Json;
import dev.aval.platform.web.Fault;
import dev.aval.request.requests.Submission;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// A body that need not say again which request it is about: the path does. If it does say so, it
/// says the same.
final class RevisionBody {
  sealed interface Read {}

  record Whole(byte[] bytes) implements Read {}

  record Another(List<Fault> why) implements Read {}

  private RevisionBody() {}

  /// What is no object at all is left to whoever reads it next.
  static Read of(byte[] bytes, Submission first) {
    if (!(Body.read(bytes) instanceof Body.Readable(ObjectNode body))) return new Whole(bytes);
    var names =
        Map.of("account", first.account(), "type", first.type(), "externalId", first.externalId());
    var why =
        names.entrySet().stream()
            .filter(it -> body.has(it.getKey()))
            .filter(it -> !it.getValue().equals(body.path(it.getKey()).asString("")))
            .map(it ->
                new Fault("/" + it.getKey(), "conflict", "Expected that of the request, or none"))
            .toList();
    if (!why.isEmpty()) return new Another(why);
    names.forEach(body::put);
    return new Whole(Json.mapper().writeValueAsBytes(body));
  }
}
