package dev.aval.sync.erp.http.tryton;

import static java.util.Comparator.comparing;

import dev.aval.sync.erp.Draft;
import dev.aval.sync.erp.ErpContact.State;
import dev.aval.sync.erp.ErpRow;
import dev.aval.sync.erp.ErpRow.Bad;
import dev.aval.sync.erp.Flaw;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A party as it came. Whom it works for is asked for besides.
record Party(JsonNode it) {
  private static final List<String> FIELDS =
      List.of(
          "code",
          "name",
          "active",
          "replaced_by",
          "create_date",
          "lang.code",
          "contact_mechanisms.type",
          "contact_mechanisms.value",
          "contact_mechanisms.sequence",
          "contact_mechanisms.active");
  private static final List<String> NEEDED =
      List.of("id", "code", "name", "active", "replaced_by", "contact_mechanisms.");

  static List<String> fields(Options options) {
    var fields = new ArrayList<>(FIELDS);
    options.category().ifPresent(_ -> fields.add("categories.name"));
    return fields;
  }

  /// A field that was renamed by a new version must not read as empty everywhere.
  Optional<String> lacks() {
    return NEEDED.stream().filter(field -> !it.has(field)).findFirst();
  }

  long id() {
    return it.path("id").asLong();
  }

  ErpRow row(Options options, Map<Long, String> employers) {
    var where = "party " + id();
    var state = state();
    if (state == State.ACTIVE && name() == null) {
      return new Bad(where, Long.toString(id()), Flaw.NO_NAME);
    }
    var code = text(it.path("code"));
    return new Draft(
            Long.toString(id()),
            code,
            Optional.ofNullable(employers.get(id())).orElse(code),
            email(),
            name(),
            text(it.path("lang.").path("code")),
            state,
            it.path("replaced_by").isNumber() ? it.path("replaced_by").asString() : null,
            signatory(options),
            Times.of(it.path("create_date")))
        .row(where);
  }

  /// Erased is who has left and of whom nothing is there any more.
  private State state() {
    if (it.path("replaced_by").isNumber()) {
      return State.MERGED;
    }
    if (active(it)) {
      return State.ACTIVE;
    }
    return name() == null && it.path("contact_mechanisms.").isEmpty()
        ? State.ERASED
        : State.INACTIVE;
  }

  private @Nullable String name() {
    return text(it.path("name"));
  }

  /// Never `party.email`, which may be that of a contact that is no longer active.
  private @Nullable String email() {
    return it.path("contact_mechanisms.")
        .valueStream()
        .filter(Party::active)
        .filter(contact -> contact.path("type").asString("").equals("email"))
        .min(
            comparing(Party::sequence, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(contact -> contact.path("id").asLong()))
        .map(contact -> text(contact.path("value")))
        .orElse(null);
  }

  private boolean signatory(Options options) {
    return options
        .category()
        .map(wanted ->
            it.path("categories.")
                .valueStream()
                .anyMatch(category -> wanted.equals(category.path("name").asString(""))))
        .orElse(true);
  }

  private static @Nullable Integer sequence(JsonNode contact) {
    return contact.path("sequence").isNumber() ? contact.path("sequence").asInt() : null;
  }

  /// `true` on one database, `1` on another.
  private static boolean active(JsonNode it) {
    return it.path("active").asBoolean(false);
  }

  private static @Nullable String text(JsonNode it) {
    return it.isString() && !it.asString().isBlank() ? it.asString() : null;
  }
}
