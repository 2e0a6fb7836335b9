package dev.aval.contracts.openapi;

import dev.aval.contracts.Json;
import java.util.LinkedHashSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Who may call, as OpenAPI says it: any one of these is enough.
///
/// `person` is somebody with a token or a session; `operator` one with that role, or a client with
/// that scope; `operating-person` no client; every other word is a scope of clients.
final class Callers {
  private static final String OPERATOR = "operator";

  private record Way(String scheme, String role) {}

  private Callers() {}

  static ArrayNode security(JsonNode callers) {
    var ways = new LinkedHashSet<Way>();
    for (var caller : callers) add(ways, caller.asString());
    if (ways.contains(new Way("person", ""))) ways.removeIf(Callers::isOperatingPerson);
    var security = Json.mapper().createArrayNode();
    for (var way : ways) {
      var roles = security.addObject().putArray(way.scheme());
      if (!way.role().isEmpty()) roles.add(way.role());
    }
    return security;
  }

  private static void add(LinkedHashSet<Way> ways, String caller) {
    switch (caller) {
      case "person" -> addPerson(ways, "");
      case "operating-person" -> addPerson(ways, OPERATOR);
      case OPERATOR -> {
        addPerson(ways, OPERATOR);
        ways.add(new Way("platform", OPERATOR));
      }
      default -> ways.add(new Way("platform", caller));
    }
  }

  private static void addPerson(LinkedHashSet<Way> ways, String role) {
    ways.add(new Way("person", role));
    ways.add(new Way("session", role));
  }

  private static boolean isOperatingPerson(Way way) {
    return !way.scheme().equals("platform") && way.role().equals(OPERATOR);
  }
}
