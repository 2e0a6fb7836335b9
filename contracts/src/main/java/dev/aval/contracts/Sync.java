package dev.aval.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What sync-service tells about people found in an ERP, on [Topics#SYNC], keyed by candidate id.
public sealed interface Sync extends WireRecord {
  String candidateId();

  String account();

  Person person();

  /// `round` counts how often this person was proposed, from 1; a later one follows a change.
  @EventType("candidate.found.v1")
  record Found(
      String candidateId,
      String system,
      String externalId,
      String account,
      Person person,
      int round,
      Instant at)
      implements Sync {}

  @EventType("candidate.accepted.v1")
  record Accepted(
      String candidateId,
      String account,
      Person person,
      String requestId,
      @Nullable Person by,
      Instant at)
      implements Sync {}

  @EventType("candidate.refused.v1")
  record Refused(
      String candidateId,
      String account,
      Person person,
      String requestId,
      @Nullable Person by,
      Instant at,
      @Nullable String reason)
      implements Sync {}
}
