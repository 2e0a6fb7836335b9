package dev.aval.sync.erp.csv;

import static java.util.Map.entry;

import dev.aval.sync.erp.Draft;
import dev.aval.sync.erp.ErpContact.State;
import dev.aval.sync.erp.ErpRow;
import dev.aval.sync.erp.ErpRow.Bad;
import dev.aval.sync.erp.Flaw;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// What stands where, as the header line has it: in any order, other columns between them.
final class Columns {
  private static final Set<String> REQUIRED = Set.of("externalid", "clientcode", "email");
  private static final Set<String> YES = Set.of("1", "true", "yes", "y", "oui", "o");
  private static final Map<String, State> STATES =
      Map.ofEntries(
          entry("active", State.ACTIVE),
          entry("inactive", State.INACTIVE),
          entry("merged", State.MERGED),
          entry("erased", State.ERASED));

  private final Map<String, Integer> places = new HashMap<>();
  private final int width;

  Columns(CSVRecord header) throws Unreadable {
    width = header.size();
    for (var at = 0; at < width; at++) {
      var name = header.get(at).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && places.put(name, at) != null) {
        throw new Unreadable("the header line has a column twice");
      }
    }
    var missing = new TreeSet<>(REQUIRED);
    missing.removeAll(places.keySet());
    if (!missing.isEmpty()) {
      throw new Unreadable("the header line lacks " + String.join(", ", missing));
    }
  }

  ErpRow row(CSVRecord it, long line) {
    var where = "line " + line;
    var id = field(it, "externalid");
    if (it.size() < width || hasMore(it)) {
      return new Bad(where, id, Flaw.OTHER_FIELDS);
    }
    var said = field(it, "state");
    var state = said == null ? State.ACTIVE : STATES.get(said.toLowerCase(Locale.ROOT));
    if (state == null) {
      return new Bad(where, id, Flaw.STATE_UNKNOWN);
    }
    try {
      return draft(it, id, state).row(where);
    } catch (DateTimeException e) {
      return new Bad(where, id, Flaw.CREATED_UNFIT);
    }
  }

  private Draft draft(CSVRecord it, @Nullable String id, State state) {
    var signatory = field(it, "signatory");
    return new Draft(
        id,
        field(it, "code"),
        field(it, "clientcode"),
        field(it, "email"),
        field(it, "name"),
        field(it, "locale"),
        state,
        field(it, "mergedinto"),
        signatory == null || YES.contains(signatory.toLowerCase(Locale.ROOT)),
        time(field(it, "createdat")));
  }

  private boolean hasMore(CSVRecord it) {
    return it.stream().skip(width).anyMatch(more -> !more.isBlank());
  }

  private @Nullable String field(CSVRecord it, String name) {
    var at = places.get(name);
    var text = at == null || at >= it.size() ? "" : it.get(at).strip();
    return text.isEmpty() ? null : text;
  }

  private static @Nullable Instant time(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return text.length() == 10
        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
        : OffsetDateTime.parse(text).toInstant();
  }
}
