package dev.aval.sync.erp.http.odata;

import dev.aval.sync.erp.Draft;
import dev.aval.sync.erp.ErpContact.State;
import dev.aval.sync.erp.ErpRow;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A contact as it came, and which of its fields are what.
record Entity(JsonNode it, Mapping mapping) {
  private static final Pattern DATE_OF_TWO = Pattern.compile("/Date\\((-?\\d+)(?:[+-]\\d{4})?\\)/");

  /// `_x0020_` is how a blank choice is written.
  private static final Set<String> NO = Set.of("", "false", "0", "_x0020_");

  Optional<String> lacks() {
    return Stream.of(mapping.id(), mapping.clientCode(), mapping.email(), mapping.name())
        .map(field -> field.split("/")[0])
        .filter(field -> !it.has(field))
        .findFirst();
  }

  String id() {
    return Optional.ofNullable(text(mapping.id())).orElse("");
  }

  boolean person() {
    return mapping.kind().map(field -> mapping.person().equals(text(field))).orElse(true);
  }

  /// Of a client, that is; somebody without one is nobody's contact.
  boolean ofAClient() {
    return text(mapping.clientCode()) != null;
  }

  ErpRow row() {
    return new Draft(
            id(),
            text(mapping.code()),
            text(mapping.clientCode()),
            text(mapping.email()),
            text(mapping.name()),
            mapping.locale().map(this::text).map(Entity::language).orElse(null),
            mapping.inactive().stream().anyMatch(this::says) ? State.INACTIVE : State.ACTIVE,
            null,
            true,
            mapping.created().map(this::text).map(Entity::time).orElse(null))
        .row(mapping.path() + " " + id());
  }

  private boolean says(String field) {
    var text = text(field);
    return text != null && !NO.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /// The first that is not blank, where a field has many.
  private @Nullable String text(String path) {
    var found = List.of(it).stream();
    for (var field : path.split("/")) {
      found = found.flatMap(Entity::each).map(one -> one.path(field));
    }
    return found
        .flatMap(Entity::each)
        .filter(JsonNode::isValueNode)
        .filter(one -> !one.isNull())
        .map(JsonNode::asString)
        .filter(one -> !one.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static Stream<JsonNode> each(JsonNode it) {
    var many = it.has("results") ? it.get("results") : it;
    return many.isArray() ? many.valueStream() : Stream.of(many);
  }

  private static String language(String code) {
    return code.length() == 2 ? code.toLowerCase(Locale.ROOT) : code;
  }

  private static @Nullable Instant time(String text) {
    var two = DATE_OF_TWO.matcher(text);
    try {
      if (two.matches()) {
        return Instant.ofEpochMilli(Long.parseLong(two.group(1)));
      }
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }
}
