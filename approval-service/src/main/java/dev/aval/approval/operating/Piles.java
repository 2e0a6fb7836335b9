package dev.aval.approval.operating;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What waits, the longest first, from a place on.
public interface Piles {
  /// @param asked folded addresses
  record Line(
      String approvalId,
      String account,
      String accountName,
      String type,
      String subject,
      List<String> asked,
      Instant since,
      @Nullable Instant deadline) {}

  /// Where a page ended: the next one goes on behind it, whatever became of what was on it.
  record Place(Instant since, String approvalId) {
    static Place of(Line it) {
      return new Place(it.since(), it.approvalId());
    }
  }

  /// @param next where the following page begins, if there is one
  record Page(List<Line> lines, Optional<Place> next) {
    public Page {
      lines = List.copyOf(lines);
    }

    /// @param found one more than fit, where there are more
    public static Page of(List<Line> found, int limit) {
      return found.size() <= limit
          ? new Page(found, Optional.empty())
          : new Page(found.subList(0, limit), Optional.of(Place.of(found.get(limit - 1))));
    }
  }

  /// Nobody is there to ask: the operators' queue.
  Page unasked(Optional<Place> from, int limit);

  Page oldest(Optional<Place> from, int limit);

  Backlog backlog(String approvalId);
}
