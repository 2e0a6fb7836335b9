package dev.aval.approval.reviewing.web;

import dev.aval.approval.ApprovalSettings;
import dev.aval.approval.confirming.Signs;
import dev.aval.platform.security.Guest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// How much like a machine an answer by a link came in (R5). Whoever signed in is none.
@Component
class Scores {
  private final boolean scoring;
  private final Clock clock;

  Scores(ApprovalSettings settings, Clock clock) {
    this.scoring = settings.machines();
    this.clock = clock;
  }

  int of(Guest guest, Instant renderedAt, HttpServletRequest request) {
    return scoring
        ? new Signs(
                renderedAt,
                guest.mintedAt(),
                guest.together(),
                request.getHeader(HttpHeaders.USER_AGENT),
                clock.instant())
            .score()
        : 0;
  }
}
