package dev.aval.notification.webhooks.web;

import dev.aval.notification.webhooks.Endpoints;
import dev.aval.notification.webhooks.Reply.Refusal;
import dev.aval.notification.webhooks.Types;
import dev.aval.platform.web.Fault;
import dev.aval.platform.web.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/// Refusals over HTTP.
final class Problems {
  private Problems() {}

  static Problem of(Refusal why) {
    return switch (why) {
      case NOT_FOUND -> Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is no such webhook");
      case BAD_URL ->
          invalid(
              new Fault(
                  "/url",
                  "url",
                  "Expected an https address of at most 2,000 characters, without user"));
      case UNKNOWN_TYPE ->
          invalid(new Fault("/types", "type", "Expected some of " + String.join(", ", Types.ALL)));
      case TOO_MANY ->
          Problem.of(
              HttpStatus.CONFLICT,
              "too-many",
              "An account has at most %d".formatted(Endpoints.MOST));
    };
  }

  private static Problem invalid(Fault fault) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "The body cannot be accepted")
        .faults(List.of(fault));
  }
}
