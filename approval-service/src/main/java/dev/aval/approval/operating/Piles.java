package dev.aval.approval.operating;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What waits, the longest first.
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

  /// Nobody is there to ask: the operators' queue.
  List<Line> unasked(int limit);

  List<Line> oldest(int limit);

  Backlog backlog(String approvalId);
}
