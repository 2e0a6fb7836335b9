package dev.aval.link.reviewlinks;

import java.util.List;

/// What happened to an approval, as far as links care.
public sealed interface Told {
  String approvalId();

  /// Another revision than the first is asked about; whatever was known of those before is past.
  record Renewed(String approvalId, int revision) implements Told {}

  /// @param asked addresses of those who are asked from now on
  /// @param released of those who no longer are
  /// @param reopened it had ended and goes on
  record Asked(String approvalId, List<String> asked, List<String> released, boolean reopened)
      implements Told {}

  record Ended(Ending ending) implements Told {
    @Override
    public String approvalId() {
      return ending.approvalId();
    }
  }
}
