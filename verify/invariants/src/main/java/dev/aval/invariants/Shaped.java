package dev.aval.invariants;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// By the schemas alone, as a platform reads us.
final class Shaped implements Invariant {
  private static final String ID = "urn:aval:schema:";

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, it -> it.schemas(Shaped::file));
  private final Map<String, Optional<Schema>> schemas = new HashMap<>();

  @Override
  public String promise() {
    return "Every event has the form that its schema gives";
  }

  @Override
  public Stream<Breach> breaches(Log log) {
    return Topics.IN_ORDER.stream().flatMap(log::all).flatMap(this::faults);
  }

  private Stream<Breach> faults(Happened it) {
    var known = schemas.computeIfAbsent(it.type(), this::schema);
    if (known.isEmpty()) return Stream.of(new Breach(it.toString(), "there is no such type"));
    return known.get().validate(it.body()).stream()
        .limit(1)
        .map(error -> new Breach(it.toString(), error.toString()));
  }

  private Optional<Schema> schema(String type) {
    return file(ID + type) == null
        ? Optional.empty()
        : Optional.of(registry.getSchema(SchemaLocation.of(ID + type)));
  }

  private static @Nullable String file(String id) {
    var name = "/schemas/" + id.replace(ID, "") + ".json";
    try (var file = Shaped.class.getResourceAsStream(name)) {
      return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
