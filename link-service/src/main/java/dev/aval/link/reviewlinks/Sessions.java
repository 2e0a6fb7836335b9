package dev.aval.link.reviewlinks;

import java.time.Duration;

/// Short-lived proof, for approval-service, that whoever holds it opened this link.
public interface Sessions {
  /// As long as a review page may lie open.
  Duration LENGTH = Duration.ofMinutes(30);

  /// @param together links like this one were opened within seconds
  String open(ReviewLink link, boolean together);
}
