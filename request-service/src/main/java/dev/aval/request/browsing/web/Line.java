package dev.aval.request.browsing.web;

import dev.aval.request.requests.Request;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A request in a list.
///
/// @param question it waits for an answer of the reader, who asked for it
record Line(
    String id,
    String subject,
    String type,
    String account,
    Instant askedOn,
    String askedBy,
    @Nullable String description,
    String status,
    @Nullable Instant decidedOn,
    boolean released,
    boolean held,
    boolean duplicate,
    boolean question) {
  private static final int LONGEST = 140;

  static Line of(Request request, boolean question) {
    var facts = request.facts();
    var asked = facts.asked();
    var requester = asked.requester();
    return new Line(
        facts.requestId(),
        asked.subject(),
        asked.type(),
        asked.account(),
        facts.firstSubmittedAt(),
        requester.name() == null ? requester.email() : requester.name(),
        cut(asked.description()),
        request.status().name(),
        request instanceof Request.Concluded it ? it.conclusion().at() : null,
        request instanceof Request.Approved it && it.release() != null,
        request instanceof Request.Pending it && it.heldFor().isPresent(),
        facts.duplicateOf() != null,
        question);
  }

  private static @Nullable String cut(@Nullable String text) {
    return text == null || text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) + "…";
  }
}
