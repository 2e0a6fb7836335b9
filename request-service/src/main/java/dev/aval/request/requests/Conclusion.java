package dev.aval.request.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who ended a request, when, and why.
///
/// @param because the kind of end, such as `DECISION` or `MODE_OFF`; approval-service's word
/// @param policy the rules it was judged by, `<id>@<version>`; empty where nobody was asked yet
public record Conclusion(
    @Nullable Person by, Instant at, @Nullable String reason, String because, String policy) {
  /// It was called back while it was held: there is no approval to say so.
  static Conclusion of(Cancellation wanted) {
    return new Conclusion(wanted.by(), wanted.at(), wanted.reason(), "CANCELLED", "");
  }
}
