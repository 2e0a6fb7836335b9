package dev.aval.sync.portfolio.web;

import dev.aval.sync.candidates.Ask;
import dev.aval.sync.candidates.Departure;
import dev.aval.sync.portfolio.Kind;
import dev.aval.sync.portfolio.Listed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A candidate over HTTP.
///
/// @param requestId by which approval-service knows the question; null until it was asked
/// @param state `proposed`, `being-added`, `added`, `turned-down`, `withdrawn`
/// @param member under which e-mail he is a member, where it is about one
record CandidateBody(
    String candidateId,
    String account,
    Kind kind,
    String state,
    Instant since,
    String system,
    String externalId,
    String email,
    @Nullable String name,
    @Nullable String member,
    @Nullable Departure departure,
    @Nullable String requestId,
    @Nullable String by,
    @Nullable String reason,
    boolean late) {
  static CandidateBody of(Listed it, Instant now) {
    var past = PastView.of(it, now);
    var contact = it.contact();
    return new CandidateBody(
        it.id(),
        it.account(),
        it.kind(),
        past.state(),
        past.since(),
        contact.system(),
        contact.externalId(),
        contact.email(),
        contact.name(),
        past.member(),
        it.candidate().ask() instanceof Ask.Remove remove ? remove.why() : null,
        CaseView.requestId(it),
        past.by(),
        past.why(),
        past.late());
  }
}
