package dev.aval.request.intake.json;

import dev.aval.request.requests.Objection;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a `ce_source` must be like to be part of a request's identity.
final class Sources {
  private static final Pattern SOURCE = Pattern.compile("[^\\s\\p{Cntrl}]{1,200}");

  private Sources() {}

  static Optional<Objection> objection(String source) {
    return SOURCE.matcher(source).matches()
        ? Optional.empty()
        : Optional.of(
            new Objection(
                "",
                Objection.BAD_SOURCE,
                "Expected a ce_source of at most 200 characters without blanks"));
  }
}
