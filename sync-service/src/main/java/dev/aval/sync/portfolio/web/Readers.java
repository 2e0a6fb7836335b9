package dev.aval.sync.portfolio.web;

import dev.aval.platform.security.Person;
import dev.aval.platform.web.Problem;
import dev.aval.platform.web.ProblemException;
import dev.aval.sync.portfolio.Reader;
import dev.aval.sync.portfolio.Voucher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who looks, and as whom approval-service is asked.
final class Readers {
  private Readers() {}

  static Reader of(Person it) {
    return new Reader(it.email(), it.operator());
  }

  /// The gateway says where he sits; its evidence holds that and not our own address.
  static Voucher voucher(HttpServletRequest request) {
    var known = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    var forwarded = request.getHeader("X-Forwarded-For");
    return new Voucher(
        String.valueOf(known.getCredentials()),
        forwarded == null ? request.getRemoteAddr() : forwarded,
        request.getHeader(HttpHeaders.USER_AGENT));
  }

  /// The same to strangers as to nobody's file.
  static ProblemException notThere() {
    return Problem.of(HttpStatus.NOT_FOUND, "no-such-file", "There is no such file").exception();
  }
}
