package dev.aval.link.reviewlinks;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Whether the links of one mail, or of several people about the same, are opened from one network
/// within seconds, as a mail scanner opens them (guarantees R5). As far as this instance knows; it
/// is one sign among others and keeps nobody out.
public final class Siblings {
  static final Duration SECONDS = Duration.ofSeconds(10);
  private static final int MOST = 10_000;

  private record Look(Instant at, Set<String> links) {}

  private final Map<String, Look> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Look> eldest) {
          return size() > MOST;
        }
      };

  /// @param button which of the links in the mail, empty for the plain one
  public synchronized boolean areOpened(
      ReviewLink link, String button, String network, Instant now) {
    var key = link.invitation().approvalId() + " " + network;
    var before = known.remove(key);
    var look =
        before != null && now.isBefore(before.at().plus(SECONDS))
            ? before
            : new Look(now, new HashSet<>());
    look.links().add(link.id() + " " + button);
    known.put(key, look);
    return look.links().size() > 1;
  }
}
