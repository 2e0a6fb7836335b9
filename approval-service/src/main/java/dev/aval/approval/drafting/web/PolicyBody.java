package dev.aval.approval.drafting.web;

import dev.aval.approval.drafting.Shelved;
import dev.aval.approval.drafting.Shelved.Edition;
import dev.aval.approval.requests.Person;
import dev.aval.contracts.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One version of a policy, and which others there are.
///
/// @param account none for the platform's
/// @param retired whether the newest version applies to nothing new
record PolicyBody(
    @Nullable String account,
    String policyId,
    int version,
    boolean retired,
    JsonNode policy,
    Person by,
    Instant at,
    List<VersionBody> versions) {

  record VersionBody(int version, Person by, Instant at) {}

  static PolicyBody of(Shelved it, Edition shown) {
    return new PolicyBody(
        it.owner().equals(Shelved.PLATFORM) ? null : it.owner(),
        it.policyId(),
        shown.version(),
        it.retired(),
        Json.mapper().readTree(shown.text()),
        shown.by(),
        shown.at(),
        it.versions().stream()
            .map(edition -> new VersionBody(edition.version(), edition.by(), edition.at()))
            .toList());
  }
}
