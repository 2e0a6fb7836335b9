package dev.aval.link.reviewlinks;

import java.time.Duration;

/// Short-lived proof, for approval-service, that whoever holds it opened this link.
public interface Sessions {
  Duration LENGTH = Duration.ofMinutes(15);

  String open(ReviewLink link);
}
