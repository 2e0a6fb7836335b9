package dev.aval.request.timeline;

import dev.aval.request.requests.Request;
import dev.aval.request.timeline.Entry.Asked;
import dev.aval.request.timeline.Entry.Stage;
import dev.aval.request.timeline.Entry.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whom an approval waits for, and why: folded from what happened, so nothing of it can be stale.
///
/// @param asked those whose answer is wanted now
/// @param requesterFirst a question was put to the requester, who is waited for
/// @param terms empty when nobody was ever asked
public record Standing(List<Asked> asked, boolean requesterFirst, Optional<Terms> terms) {
  private static final Standing NOBODY = new Standing(List.of(), false, Optional.empty());

  public static Standing of(List<Entry> entries) {
    var standing = NOBODY;
    for (var entry : entries) standing = standing.after(entry);
    return standing;
  }

  /// Nobody is waited for about a version that was replaced.
  public static Standing of(Request request, List<Entry> entries) {
    int revision = request.facts().revision();
    return of(entries.stream().filter(it -> it.revision() == revision).toList());
  }

  private Standing after(Entry it) {
    var latest = Optional.ofNullable(it.terms()).or(() -> terms);
    return switch (it.kind()) {
      case OPENED, ASKED, UNDONE -> new Standing(it.people(), false, latest);
      case DECIDED -> new Standing(without(it), requesterFirst, latest);
      case COMMENTED -> new Standing(asked, "REQUESTER".equals(it.what()), latest);
      case CLOSED -> new Standing(List.of(), false, latest);
      case REMINDED -> this;
    };
  }

  private List<Asked> without(Entry decided) {
    var left = new ArrayList<>(asked);
    if (decided.by() != null) left.removeIf(it -> it.email().equals(decided.by().email()));
    if (decided.onBehalfOf() != null) {
      left.removeIf(it -> it.email().equals(decided.onBehalfOf().email()));
    }
    return left;
  }

  /// The stages that come after the one that is live.
  public List<Stage> next() {
    return terms.stream()
        .flatMap(it -> it.stages().stream())
        .filter(it -> it.status().equals("WAITING"))
        .toList();
  }
}
