package dev.aval.contracts;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/// Checks bodies against the JSON Schema of their type: thread safe, each compiled on first use.
public final class Schemas {
  private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry
                  .schemas(SchemaFiles::text)
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder()
                          .formatAssertionsEnabled(true)
                          .pathType(PathType.JSON_POINTER)
                          .build()));

  private Schemas() {}

  public static boolean knows(String type) {
    return SchemaFiles.types().contains(type);
  }

  /// Reads the bytes within [Limits] and checks them; empty when nothing is wrong.
  public static List<Violation> violations(String type, byte[] body) {
    return switch (Body.read(body)) {
      case Body.Readable readable -> violations(type, readable.tree());
      case Body.Unreadable unreadable -> List.of(unreadable.why());
    };
  }

  /// At most one violation for each place, in the order in which they were met.
  public static List<Violation> violations(String type, JsonNode body) {
    var errors = schema(type).validate(body);
    if (errors.isEmpty()) {
      return List.of();
    }
    Map<String, Violation> byPlace = new LinkedHashMap<>();
    for (var error : errors) {
      Violation violation = Wording.of(type, error);
      byPlace.putIfAbsent(violation.pointer(), violation);
    }
    return byPlace.values().stream().limit(Limits.VIOLATIONS).toList();
  }

  private static Schema schema(String type) {
    return COMPILED.computeIfAbsent(type, Schemas::compile);
  }

  private static Schema compile(String type) {
    if (!knows(type)) {
      throw new IllegalArgumentException(
          "Expected to find the schema of '%s', but there is no such type"
              .formatted(Limits.cut(type)));
    }
    return REGISTRY.getSchema(SchemaLocation.of(SchemaFiles.ID + type));
  }
}
