package dev.aval.sync.erp.http.odoo;

import dev.aval.sync.erp.Draft;
import dev.aval.sync.erp.ErpContact.State;
import dev.aval.sync.erp.ErpRow;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A partner as it came. What is empty is `false`, whatever its type.
record Partner(JsonNode it) {
  static final List<String> FIELDS =
      List.of(
          "id",
          "ref",
          "name",
          "active",
          "email",
          "lang",
          "type",
          "create_date",
          "commercial_partner_id");

  Optional<String> lacks() {
    return FIELDS.stream().filter(field -> !it.has(field)).findFirst();
  }

  long id() {
    return it.path("id").asLong();
  }

  /// The company whose contact it is; itself, where it is one.
  long company() {
    return it.path("commercial_partner_id").path(0).asLong(id());
  }

  /// Addresses of a company are partners too, and nobody.
  boolean person() {
    return !List.of("invoice", "delivery", "other").contains(it.path("type").asString(""));
  }

  ErpRow row(@Nullable String clientCode, boolean signatory) {
    return new Draft(
            Long.toString(id()),
            text("ref"),
            clientCode,
            text("email"),
            text("name"),
            text("lang"),
            it.path("active").asBoolean(false) ? State.ACTIVE : State.INACTIVE,
            null,
            signatory,
            time(text("create_date")))
        .row("partner " + id());
  }

  @Nullable String text(String field) {
    var value = it.path(field);
    return value.isString() && !value.asString().isBlank() ? value.asString() : null;
  }

  /// `2026-11-22 01:51:28`, always UTC.
  private static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null
          ? null
          : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
