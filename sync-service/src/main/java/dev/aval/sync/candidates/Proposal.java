package dev.aval.sync.candidates;

import java.util.Optional;
import java.util.regex.Pattern;

/// One round of one candidate; its text is the `externalId` of the request, so a second delivery is
/// the same request and a new round is a new one.
public record Proposal(String candidateId, int round) {
  private static final Pattern SHAPE = Pattern.compile("(c[0-9a-f]{24})\\.(\\d{1,6})");

  public static Optional<Proposal> parse(String externalId) {
    var it = SHAPE.matcher(externalId);
    return it.matches()
        ? Optional.of(new Proposal(it.group(1), Integer.parseInt(it.group(2))))
        : Optional.empty();
  }

  public String externalId() {
    return candidateId + "." + round;
  }
}
