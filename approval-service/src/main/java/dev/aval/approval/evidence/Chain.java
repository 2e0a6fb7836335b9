package dev.aval.approval.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is known of a request, oldest first.
///
/// @param head as it was stored beside the entries
/// @param published whether the world was told of this head
public record Chain(
    String requestId, @Nullable String account, Head head, List<Entry> entries, boolean published) {
  public Chain {
    entries = List.copyOf(entries);
  }
}
