package dev.aval.link.reviewlinks.kafka;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Json;
import dev.aval.contracts.Links;
import dev.aval.contracts.Masked;
import dev.aval.contracts.Topics;
import dev.aval.link.reviewlinks.ReviewLink;
import dev.aval.link.reviewlinks.Visits;
import dev.aval.link.reviewlinks.Witness;
import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.messaging.Publisher;
import dev.aval.platform.messaging.TransientFailure;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class KafkaWitness implements Witness {
  private static final Logger log = LoggerFactory.getLogger(KafkaWitness.class);
  private static final int PATIENCE_SECONDS = 3;
  private static final int LONGEST_AGENT = 200;

  private record Revision(String approvalId, int number) {
    static Revision of(ReviewLink link) {
      return new Revision(link.invitation().approvalId(), link.invitation().revision());
    }
  }

  private final Publisher publisher;
  private final Visits visits;
  private final Clock clock;

  KafkaWitness(Publisher publisher, Visits visits, Clock clock) {
    this.publisher = publisher;
    this.visits = visits;
    this.clock = clock;
  }

  @Override
  public void created(List<ReviewLink> links) {
    var byRevision = links.stream().collect(groupingBy(Revision::of, LinkedHashMap::new, toList()));
    var sends =
        byRevision.values().stream().map(this::tellCreated).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(sends).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException untold) {
      throw new TransientFailure(
          "Expected to tell of %d links, but the broker did not take it".formatted(links.size()),
          untold);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("Expected to tell of links, but was interrupted", stopping);
    }
  }

  @Override
  public void opened(ReviewLink link, @Nullable String agent) {
    var now = now();
    if (visits.isFirst(link.id(), now)) {
      Thread.ofVirtual().name("opened").start(() -> tellOpened(link, agent, now));
    }
  }

  private void tellOpened(ReviewLink link, @Nullable String agent, Instant now) {
    var it = link.invitation();
    var to = Masked.of(it.email(), it.approvalId());
    var event =
        new Links.Opened(
            it.approvalId(),
            it.approvalId(),
            it.revision(),
            link.id(),
            to.to(),
            to.toDigest(),
            agent == null ? null : agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)),
            now);
    publisher
        .send(outgoing(event, it.approvalId(), link.id() + "/" + now.toEpochMilli(), now))
        .exceptionally(failure -> {
          log.warn("Nobody was told that a link of {} was opened", it.approvalId(), failure);
          visits.forget(link.id());
          return null;
        });
  }

  private CompletableFuture<?> tellCreated(List<ReviewLink> links) {
    var first = links.getFirst();
    var approvalId = first.invitation().approvalId();
    var event =
        new Links.Created(
            approvalId,
            approvalId,
            first.invitation().revision(),
            links.stream().map(KafkaWitness::shown).toList(),
            first.mintedAt().truncatedTo(ChronoUnit.MILLIS));
    return publisher.send(outgoing(event, approvalId, first.id(), event.at()));
  }

  private static Links.Link shown(ReviewLink link) {
    var to = Masked.of(link.invitation().email(), link.invitation().approvalId());
    return new Links.Link(
        link.id(), to.to(), to.toDigest(), link.expiresAt().truncatedTo(ChronoUnit.MILLIS));
  }

  private static Outgoing outgoing(Links event, String requestId, String id, Instant at) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id);
    headers.put("ce_type", EventTypes.of(event.getClass()));
    headers.put("ce_source", "/aval/link-service");
    headers.put("ce_subject", requestId);
    headers.put("ce_time", at.toString());
    headers.put("content-type", "application/json");
    var body = Json.mapper().writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
    return new Outgoing(Topics.LINKS, requestId, headers, body);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
