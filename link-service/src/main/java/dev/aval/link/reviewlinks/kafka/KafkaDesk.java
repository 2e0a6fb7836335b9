package dev.aval.link.reviewlinks.kafka;

import dev.aval.contracts.ApprovalsInbox;
import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Json;
import dev.aval.contracts.Person;
import dev.aval.contracts.Topics;
import dev.aval.link.reviewlinks.Desk;
import dev.aval.link.reviewlinks.ReviewLink;
import dev.aval.platform.messaging.Outgoing;
import dev.aval.platform.messaging.Publisher;
import dev.aval.platform.messaging.TransientFailure;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The inbox of approval-service, as any platform uses it.
final class KafkaDesk implements Desk {
  private static final int PATIENCE_SECONDS = 5;

  private final Publisher publisher;
  private final Clock clock;

  KafkaDesk(Publisher publisher, Clock clock) {
    this.publisher = publisher;
    this.clock = clock;
  }

  @Override
  public void sendAgain(ReviewLink link) {
    try {
      publisher.send(outgoing(link)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException untold) {
      throw new TransientFailure(
          "Expected to ask for another mail about '%s', but the broker did not take it"
              .formatted(link.invitation().approvalId()),
          untold);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("Expected to ask for another mail, but was interrupted", stopping);
    }
  }

  private Outgoing outgoing(ReviewLink link) {
    var it = link.invitation();
    var command =
        new ApprovalsInbox.Resend(
            it.approvalId(), null, null, new Person(it.email(), it.name(), it.locale()));
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", UUID.randomUUID().toString());
    headers.put("ce_type", EventTypes.of(command.getClass()));
    headers.put("ce_source", "/aval/link-service");
    headers.put("ce_subject", it.approvalId());
    headers.put("ce_time", clock.instant().toString());
    headers.put("content-type", "application/json");
    return new Outgoing(
        Topics.APPROVALS_INBOX, it.approvalId(), headers, Json.mapper().writeValueAsBytes(command));
  }
}
