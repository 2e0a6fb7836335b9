package dev.aval.request.showing.web;

import dev.aval.request.requests.Request;
import java.time.Instant;

/// Another request that seems to ask for the same.
record Alike(String id, String subject, String askedBy, Instant askedOn, String status) {
  static Alike of(Request request) {
    var facts = request.facts();
    var asked = facts.asked();
    return new Alike(
        facts.requestId(),
        asked.subject(),
        Shown.name(asked.requester()),
        facts.firstSubmittedAt(),
        request.status().name());
  }
}
