package dev.aval.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import dev.aval.contracts.Topics;
import dev.aval.platform.testing.Foreign;
import dev.aval.platform.testing.TestBroker;
import dev.aval.platform.testing.TestMongo;
import dev.aval.request.requests.RequestIds;
import dev.aval.request.testing.ServiceTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;
import tools.jackson.databind.node.ObjectNode;

/// The whole inbox once more, and again: by the consumer group's offsets, as an operator would.
class ReplayStoryTest extends ServiceTest {
  static final String GROUP = "request-service";
  static final List<String> CONSUMERS =
      List.of("inbox-in-0", "blocking-in-0", "approvals-in-0", "sync-in-0", "reminded-in-0");

  @Autowired BindingsLifecycleController bindings;

  @Test
  void replayingTheInboxTwiceChangesNothingAndTellsNothingNew() throws Exception {
    String account = account();
    for (int i = 0; i < 40; i++) send("request.submit.v1", i, body(account, "po-" + i, "S" + i));
    for (int i = 0; i < 10; i++) {
      send("request.submit.v1", i, body(account, "po-" + i, "another"));
      send("request.cancel.v1", i, body(account, "po-" + i, "not a cancel"));
      send("request.cancel.v1", i, named(account, "po-" + i));
      send("request.submit.v2", i, "{}");
      // Comes before its submit, so it must not cancel that one when it comes again.
      send("request.cancel.v1", 90 + i, named(account, "po-" + (90 + i)));
      send("request.submit.v1", 90 + i, body(account, "po-" + (90 + i), "later"));
      send("request.release.v1", 10 + i, named(account, "po-" + (10 + i)));
    }
    for (int i = 80; i < 85; i++) {
      send("hold.release.v1", i, named(account, "po-" + i));
      send("request.submit.v1", i, held(account, "po-" + i));
      if (i % 2 == 0) send("hold.release.v1", i, named(account, "po-" + i));
      send("request.cancel.v1", i, named(account, "po-" + i));
      send("hold.release.v1", i, named(account, "po-" + i));
    }
    awaitDrained();
    for (int i = 20; i < 25; i++) approve(account, "po-" + i);
    for (int i = 20; i < 25; i++) {
      send("request.release.v1", i, named(account, "po-" + i));
      send("request.release.v1", i, named(account, "po-" + i));
    }
    awaitDrained();
    for (int i = 20; i < 25; i++) {
      told(Topics.REQUESTS, "request.released.v1", id(account, "po-" + i));
    }
    var told = told();
    var stored = stored();
    assertThat(stored).hasSizeGreaterThanOrEqualTo(50);

    replay();
    replay();

    assertThat(told()).isEqualTo(told);
    assertThat(stored()).isEqualTo(stored);
  }

  private void replay() throws Exception {
    CONSUMERS.forEach(it -> bindings.changeState(it, State.STOPPED));
    try (var admin = TestBroker.shared().admin()) {
      var start = new HashMap<TopicPartition, OffsetAndMetadata>();
      ends().keySet().forEach(it -> start.put(it, new OffsetAndMetadata(0)));
      await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptions()
          .until(() -> {
            admin.alterConsumerGroupOffsets(GROUP, start).all().get();
            return true;
          });
    }
    CONSUMERS.forEach(it -> bindings.changeState(it, State.STARTED));
    awaitDrained();
  }

  private static void awaitDrained() throws Exception {
    var ends = ends();
    try (var admin = TestBroker.shared().admin()) {
      await()
          .atMost(Duration.ofSeconds(90))
          .until(() -> {
            var done = admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
            return ends.entrySet().stream()
                .allMatch(it ->
                    it.getValue() == 0
                        || done.get(it.getKey()) != null
                            && done.get(it.getKey()).offset() >= it.getValue());
          });
    }
  }

  private static Map<TopicPartition, Long> ends() throws Exception {
    try (var admin = TestBroker.shared().admin()) {
      var wanted = new HashMap<TopicPartition, OffsetSpec>();
      for (int i = 0; i < Topics.settings(Topics.REQUESTS_INBOX).partitions(); i++) {
        wanted.put(new TopicPartition(Topics.REQUESTS_INBOX, i), OffsetSpec.latest());
      }
      var ends = new HashMap<TopicPartition, Long>();
      admin.listOffsets(wanted).all().get().forEach((it, end) -> ends.put(it, end.offset()));
      return ends;
    }
  }

  /// Every event by its id with its bytes; a duplicate with other bytes fails at once.
  private static Map<String, String> told() {
    var told = new TreeMap<String, String>();
    for (var topic : new String[] {Topics.REQUESTS, Topics.REQUESTS_STATE}) {
      for (var record : Foreign.all(topic)) {
        String text = record.key() + " " + new String(record.value(), UTF_8);
        String before = told.put(topic + " " + Foreign.header(record, "ce_id"), text);
        if (before != null) assertThat(text).isEqualTo(before);
      }
    }
    return told;
  }

  private static Map<String, String> stored() {
    var stored = new TreeMap<String, String>();
    for (Document it :
        TestMongo.client().getDatabase("aval_request").getCollection("requests").find()) {
      stored.put(
          it.getString("_id"), it.get("version") + " " + it.get("state", Document.class).toJson());
    }
    return stored;
  }

  private static void send(String type, int i, String body) {
    FOREIGN.publish(Topics.REQUESTS_INBOX, "po-" + i, type, "/replayed", body.getBytes(UTF_8));
  }

  /// As approval-service would.
  private static void approve(String account, String externalId) {
    String id = id(account, externalId);
    var closed =
        ((ObjectNode) Json.mapper().readTree(Samples.of("approval.closed.v1")))
            .put("approvalId", id)
            .put("requestId", id)
            .put("account", account)
            .put("revision", 1);
    byte[] body = closed.toString().getBytes(UTF_8);
    FOREIGN.publish(Topics.APPROVALS, id, "approval.closed.v1", "/aval/approval-service", 2L, body);
    told(Topics.REQUESTS, "request.approved.v1", id);
  }

  private static String id(String account, String externalId) {
    return RequestIds.of("/replayed", account, externalId);
  }

  private static String held(String account, String externalId) {
    return body(account, externalId, "Unpaid")
        .replaceFirst("\\{", "{\"hold\": {\"invoice\": \"INV-9\"},");
  }

  private static String named(String account, String externalId) {
    return "{\"account\":\"%s\",\"externalId\":\"%s\"}".formatted(account, externalId);
  }
}
