package dev.aval.sync.erp.http.calls;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Failed;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.Failure;
import dev.aval.sync.erp.Reason;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came back. Its body may be about people: no text of ours repeats it.
@SuppressWarnings("ArrayRecordComponent") // nobody compares replies
public record Reply(int status, HttpHeaders headers, byte[] body) {
  public static final JsonMapper JSON = JsonMapper.builder().build();

  /// The clock of the ERP, or of what stands before it.
  public @Nullable Instant date() {
    return headers.firstValue("Date").flatMap(Reply::time).orElse(null);
  }

  /// The body of a success; what else the status says, as a failure.
  public Answer<JsonNode> json() {
    var reason = reason();
    if (reason != null) {
      return new Failed<>(new Failure(reason, "It answered with status " + status, retryAfter()));
    }
    try {
      return new Got<>(JSON.readTree(body));
    } catch (JacksonException e) {
      return Answer.failed(
          Reason.BAD_ANSWER, html() ? "A page of HTML came back" : "No JSON came back");
    }
  }

  private @Nullable Reason reason() {
    return switch (status) {
      case 200 -> null;
      case 401 -> Reason.UNAUTHORIZED;
      case 403 -> Reason.FORBIDDEN;
      case 410 -> Reason.MARK_EXPIRED;
      case 429, 503 -> Reason.RATE_LIMITED;
      default -> status >= 400 ? Reason.ERP_ERROR : Reason.BAD_ANSWER;
    };
  }

  private boolean html() {
    for (var it : body) {
      if (!Character.isWhitespace(it)) {
        return it == '<';
      }
    }
    return false;
  }

  /// In seconds, or as a time, which is against the ERP's own.
  private @Nullable Duration retryAfter() {
    var said = headers.firstValue("Retry-After").map(String::strip).orElse("");
    if (said.matches("\\d{1,6}")) {
      return Duration.ofSeconds(Long.parseLong(said));
    }
    var now = date();
    return time(said)
        .filter(_ -> now != null)
        .map(it -> Duration.between(now, it))
        .filter(Duration::isPositive)
        .orElse(null);
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(ZonedDateTime.parse(text, RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
