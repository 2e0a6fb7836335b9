package dev.aval.request.browsing;

import dev.aval.request.requests.Request;
import dev.aval.request.requests.Status;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a reader looks for.
///
/// @param held only what is held for an unpaid invoice (D24)
/// @param text found in subject, externalId, business key or requester, in either case
public record Filter(
    Optional<String> account,
    Optional<Status> status,
    Optional<String> type,
    Optional<String> subjectRef,
    Optional<String> text,
    boolean held) {
  public boolean lets(Request request) {
    var asked = request.facts().asked();
    return is(account, asked.account())
        && is(status, request.status())
        && is(type, asked.type())
        && (!held || isHeld(request))
        && subjectRef.map(it -> it.equals(asked.subjectRef())).orElse(true)
        && text.map(it -> found(it.toLowerCase(Locale.ROOT), request)).orElse(true);
  }

  private static boolean isHeld(Request request) {
    return request instanceof Request.Pending it && it.heldFor().isPresent();
  }

  private static <T> boolean is(Optional<T> wanted, T value) {
    return wanted.map(value::equals).orElse(true);
  }

  private static boolean found(String text, Request request) {
    var asked = request.facts().asked();
    return Stream.of(
            asked.subject(),
            asked.externalId(),
            asked.businessKey(),
            asked.requester().email(),
            asked.requester().name())
        .anyMatch(it -> it != null && it.toLowerCase(Locale.ROOT).contains(text));
  }
}
