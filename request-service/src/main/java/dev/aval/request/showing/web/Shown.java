package dev.aval.request.showing.web;

import dev.aval.request.requests.Conclusion;
import dev.aval.request.requests.Facts;
import dev.aval.request.requests.Money;
import dev.aval.request.requests.Person;
import dev.aval.request.requests.Release;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Revision;
import dev.aval.request.requests.Submission;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request as its page shows it.
record Shown(
    String id,
    String status,
    Version now,
    List<Version> earlier,
    String account,
    String type,
    String source,
    String externalId,
    @Nullable String businessKey,
    @Nullable String subjectRef,
    @Nullable Conclusion end,
    @Nullable Release release,
    @Nullable String heldFor,
    @Nullable String duplicateOf) {
  /// @param said who wanted it changed, and how
  record Version(
      int revision,
      String digest,
      String subject,
      @Nullable String description,
      @Nullable String message,
      @Nullable Money amount,
      String requester,
      @Nullable String onBehalfOf,
      @Nullable Instant deadline,
      Instant at,
      @Nullable Conclusion said) {
    static Version of(Revision it) {
      return of(it.revision(), it.digest(), it.asked(), it.submittedAt(), it.changesWanted());
    }

    static Version of(Facts it) {
      return of(it.revision(), it.digest(), it.asked(), it.submittedAt(), null);
    }

    private static Version of(
        int revision, String digest, Submission asked, Instant at, @Nullable Conclusion said) {
      return new Version(
          revision,
          digest,
          asked.subject(),
          asked.description(),
          asked.message(),
          asked.amount(),
          name(asked.requester()),
          asked.onBehalfOf() == null ? null : name(asked.onBehalfOf()),
          asked.deadline(),
          at,
          said);
    }
  }

  static Shown of(Request request) {
    var facts = request.facts();
    var asked = facts.asked();
    return new Shown(
        facts.requestId(),
        request.status().name(),
        Version.of(facts),
        facts.earlier().reversed().stream().map(Version::of).toList(),
        asked.account(),
        asked.type(),
        facts.source(),
        asked.externalId(),
        asked.businessKey(),
        asked.subjectRef(),
        request instanceof Request.Concluded it ? it.conclusion() : null,
        request instanceof Request.Approved it ? it.release() : null,
        request instanceof Request.Pending it ? it.heldFor().orElse(null) : null,
        facts.duplicateOf());
  }

  static String name(Person person) {
    return person.name() == null ? person.email() : person.name();
  }
}
