package dev.aval.story;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/// The topics that a platform reads of us, by kcat.
record Topics(Kcat kcat) {
  static final String REQUESTS = "aval.requests";
  static final String STATE = "aval.requests.state";
  static final String APPROVALS = "aval.approvals";

  List<Event> requests() {
    return kcat.read(REQUESTS);
  }

  Event await(String type, String externalId) {
    return await(type, event -> event.isAbout(externalId));
  }

  Event await(String type, Predicate<Event> wanted) {
    return Awaitility.await(type + " on " + REQUESTS)
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(300))
        .until(
            () ->
                requests().stream().filter(it -> it.type().equals(type)).filter(wanted).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  Event rejected(String externalId) {
    return await("request.rejected.v1", event -> event.key().equals(externalId));
  }

  /// What the topic of states says in the end.
  Event awaitState(String requestId, String status) {
    return Awaitility.await(requestId + " to be " + status + " on " + STATE)
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(300))
        .until(
            () -> last(requestId).filter(event -> event.text("/status").equals(status)),
            Optional::isPresent)
        .orElseThrow();
  }

  private Optional<Event> last(String requestId) {
    return kcat.read(STATE).stream()
        .filter(event -> event.key().equals(requestId))
        .reduce((earlier, later) -> later);
  }

  List<Event> about(String externalId) {
    return requests().stream().filter(event -> event.isAbout(externalId)).toList();
  }
}
