package dev.aval.approval.confirming;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What tells a machine from a person (R5). No sign alone keeps anybody out: machines are scored,
/// not blocked, and a person who is taken for one enters a code.
///
/// @param renderedAt when the page was shown
/// @param mailedAt when the link was made, which is a moment before the mail server took the mail
/// @param together links of the same mail, or of others about the same, were opened within seconds
/// @param agent what the browser calls itself
public record Signs(
    Instant renderedAt,
    @Nullable Instant mailedAt,
    boolean together,
    @Nullable String agent,
    Instant sentAt) {
  static final Duration TO_READ = Duration.ofSeconds(2);
  static final Duration TO_ARRIVE = Duration.ofSeconds(10);
  private static final int SIGN = 50;
  private static final int CERTAIN = 100;
  private static final Pattern SCANNERS =
      Pattern.compile(
          "bot\\b|crawl|spider|scan|preview|proofpoint|mimecast|barracuda|safelinks|forcepoint"
              + "|fireeye|headless|phantomjs|curl|wget|python|java-http|java/|okhttp|go-http|libwww"
              + "|node-fetch|axios|httpclient",
          Pattern.CASE_INSENSITIVE);

  public int score() {
    var score = 0;
    if (sentAt.isBefore(renderedAt.plus(TO_READ))) score += SIGN;
    if (mailedAt != null && sentAt.isBefore(mailedAt.plus(TO_ARRIVE))) score += SIGN;
    if (together) score += SIGN;
    if (agent == null || agent.isBlank() || SCANNERS.matcher(agent).find()) score += CERTAIN;
    return score;
  }
}
