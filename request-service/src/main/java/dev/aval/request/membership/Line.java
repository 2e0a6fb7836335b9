package dev.aval.request.membership;

import dev.aval.request.requests.Objection;
import java.util.List;

/// What became of one row of a file.
///
/// @param email as it was written, perhaps empty
/// @param why each reason with its field, where it was refused
public record Line(long line, String email, Result result, List<Objection> why) {
  public enum Result {
    CREATED,
    CHANGED,
    UNCHANGED,
    REFUSED
  }

  static Line refused(long line, String email, List<Objection> why) {
    return new Line(line, email, Result.REFUSED, why);
  }
}
