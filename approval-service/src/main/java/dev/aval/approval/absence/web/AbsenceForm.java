package dev.aval.approval.absence.web;

import dev.aval.approval.absence.Wish;
import dev.aval.approval.requests.Person;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the page sends back: times as the reader's clock shows them.
///
/// @param person a member who is away; the reader himself, where it is empty
record AbsenceForm(
    @Nullable String person,
    @Nullable String deputy,
    @Nullable String from,
    @Nullable String until,
    @Nullable List<String> types,
    @Nullable String account,
    @Nullable String note) {
  static final AbsenceForm EMPTY = new AbsenceForm(null, null, null, null, null, null, null);

  /// Empty times mean what they say only where they can: it begins now, and has to end.
  Wish wish(ZoneId zone, Instant now) {
    return new Wish(
        null,
        address(),
        filled(from) == null ? now : time(from, zone),
        time(until, zone),
        types == null ? Set.of() : Set.copyOf(types),
        filled(account),
        filled(note));
  }

  private @Nullable Person address() {
    var text = filled(deputy);
    return text == null ? null : new Person(text, null, null);
  }

  boolean hasBadTime(@Nullable String text, ZoneId zone) {
    return filled(text) != null && time(text, zone) == null;
  }

  public boolean has(String type) {
    return types != null && types.contains(type);
  }

  static @Nullable String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static @Nullable Instant time(@Nullable String text, ZoneId zone) {
    try {
      return LocalDateTime.parse(Objects.requireNonNullElse(text, "")).atZone(zone).toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }
}
