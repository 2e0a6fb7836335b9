package dev.aval.approval.reviewing.web;

import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.requests.Money;
import dev.aval.approval.requests.Revision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What is different from a revision that the reader may have seen (R11, B11).
///
/// @param since the number of that revision
record Changes(int since, List<Changed> fields) {
  /// @param key of the message that names it, empty for a field of the platform's own data
  record Changed(String key, String label, @Nullable String before, @Nullable String after) {}

  /// From the one he saw where that is known, else from the one before.
  static Optional<Changes> of(Known approval, int seen, JsonMapper mapper) {
    var earlier = approval.earlier().stream().map(it -> it.question().revision()).toList();
    if (earlier.isEmpty()) return Optional.empty();
    var before =
        earlier.stream().filter(it -> it.number() == seen).findFirst().orElse(earlier.getLast());
    return Optional.of(between(before, approval.live().revision(), mapper));
  }

  static Changes between(Revision before, Revision after, JsonMapper mapper) {
    var fields = new ArrayList<Changed>();
    compare(fields, "approval.subject", "", before.subject(), after.subject());
    compare(fields, "approval.amount", "", money(before.amount()), money(after.amount()));
    compare(fields, "approval.description", "", before.description(), after.description());
    var told = after.requester();
    compare(fields, "approval.message", Said.name(told), before.message(), after.message());
    var was = lines(before, mapper);
    var is = lines(after, mapper);
    was.forEach((label, value) -> compare(fields, "", label, value, is.get(label)));
    is.forEach((label, value) -> {
      if (!was.containsKey(label)) compare(fields, "", label, null, value);
    });
    return new Changes(before.number(), List.copyOf(fields));
  }

  private static void compare(
      List<Changed> fields,
      String key,
      String label,
      @Nullable String before,
      @Nullable String after) {
    if (!Objects.equals(before, after)) fields.add(new Changed(key, label, before, after));
  }

  private static Map<String, String> lines(Revision it, JsonMapper mapper) {
    var lines = new LinkedHashMap<String, String>();
    DataLines.of(it.data(), mapper)
        .forEach(line -> lines.merge(line.label(), line.value(), (a, b) -> a + ", " + b));
    return lines;
  }

  private static @Nullable String money(@Nullable Money it) {
    return it == null ? null : it.value().toPlainString() + " " + it.currency();
  }
}
