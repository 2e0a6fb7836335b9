package dev.aval.notification.reaching.web;

import dev.aval.notification.reaching.Failures;
import dev.aval.notification.reaching.Suppressed;
import dev.aval.notification.reaching.Suppressions;
import dev.aval.notification.reaching.Unreached;
import dev.aval.platform.security.Caller;
import dev.aval.platform.web.Problem;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `/operator/notification/unreached` and `/suppressions` at the gateway; for operators only, as
/// everything below `/operator`.
@RestController
class ReachingController {
  private static final Logger log = LoggerFactory.getLogger(ReachingController.class);
  private static final int NEWEST = 200;

  private final Failures failures;
  private final Suppressions suppressions;

  ReachingController(Failures failures, Suppressions suppressions) {
    this.failures = failures;
    this.suppressions = suppressions;
  }

  record FailureList(List<Unreached> items) {}

  record SuppressionList(List<Suppressed> items) {}

  @GetMapping("/operator/unreached")
  FailureList unreached() {
    return new FailureList(failures.newest(NEWEST));
  }

  @GetMapping("/operator/suppressions")
  SuppressionList suppressions() {
    return new SuppressionList(suppressions.newest(NEWEST));
  }

  /// From now on mails go out to this address again.
  @DeleteMapping("/operator/suppressions/{address}")
  ResponseEntity<?> lift(Caller operator, @PathVariable String address) {
    if (!suppressions.lift(address.toLowerCase(Locale.ROOT))) {
      return Problem.of(HttpStatus.NOT_FOUND, "not-suppressed", "Mails go out to this address")
          .response();
    }
    log.info("Operator {} lifted a suppression", operator.id());
    return ResponseEntity.noContent().build();
  }
}
