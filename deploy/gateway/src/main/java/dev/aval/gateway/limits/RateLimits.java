package dev.aval.gateway.limits;

import dev.aval.platform.web.FilterAnswer;
import dev.aval.platform.web.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses who calls too often (R19), before anything is looked up for it.
///
/// A secret is counted by itself. Whether it is one, only the service knows: each that it does not
/// know counts against its address, and when an address has guessed too often, only what is known
/// by then still passes from there.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
final class RateLimits extends OncePerRequestFilter {
  private final Tallies tallies;
  private final FilterAnswer answer;
  private final MeterRegistry metrics;

  RateLimits(Tallies tallies, FilterAnswer answer, MeterRegistry metrics) {
    this.tallies = tallies;
    this.answer = answer;
    this.metrics = metrics;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var counted = Counted.of(request).filter(it -> tallies.isLimited(it.limit()));
    if (counted.isEmpty()) chain.doFilter(request, response);
    else count(counted.get(), request, response, chain);
  }

  private void count(
      Counted counted, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var tally = tallies.of(counted);
    var wait = tally.take();
    if (wait > 0) {
      refuse(counted.limit(), wait, request, response);
      return;
    }
    if (!counted.limit().isOfSecret() || !tallies.isLimited(Limit.UNKNOWN)) {
      chain.doFilter(request, response);
      return;
    }
    var guesses = tallies.of(new Counted(Limit.UNKNOWN, Addresses.of(request)));
    var guessing = tally.isNew() ? guesses.look() : 0;
    if (guessing > 0) {
      refuse(Limit.UNKNOWN, guessing, request, response);
      return;
    }
    chain.doFilter(request, response);
    if (tally.learn(isUnknown(counted, response))) guesses.take();
  }

  /// What the services answer to a secret that they do not know. A token that is good may ask for
  /// what is not there.
  private static boolean isUnknown(Counted counted, HttpServletResponse response) {
    return switch (response.getStatus()) {
      case 401 -> true;
      case 404 -> counted.limit() != Limit.TOKEN;
      default -> false;
    };
  }

  private void refuse(
      Limit limit, long nanos, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    metrics.counter("aval.gateway.refused", "limit", limit.name()).increment();
    var seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + 999_999_999));
    var problem =
        Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many calls")
            .detail("Call again in %d s".formatted(seconds))
            .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    answer.send(request, response, problem.exception());
  }
}
