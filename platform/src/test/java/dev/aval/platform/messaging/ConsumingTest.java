package dev.aval.platform.messaging;

import static dev.aval.contracts.Topics.REQUESTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.client.model.Filters;
import dev.aval.contracts.Topics;
import dev.aval.platform.testing.Cable;
import dev.aval.platform.testing.TestBroker;
import dev.aval.platform.testing.TestMongo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.data.mongodb.core.MongoOperations;

/// The whole way: real broker, real binder, real settings.
class ConsumingTest {
  private final Handler<Told> handler = new Handler<>();
  private final Sender sender = new Sender();
  private final List<AutoCloseable> opened = new ArrayList<>(List.of(sender));

  @BeforeEach
  void emptyParts() {
    Awaitility.setDefaultTimeout(Duration.ofMinutes(4));
    TestBroker.shared().clear();
    TestMongo.drop(TestConsumer.DATABASE);
  }

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable each : opened.reversed()) each.close();
  }

  private ConfigurableApplicationContext start(String... settings) {
    ConfigurableApplicationContext service = TestConsumer.start(handler, settings);
    opened.add(service);
    return service;
  }

  @Test
  void everyKeyKeepsItsOrderAndOnlyPoisonIsParked() throws Exception {
    start();
    Map<String, String> expected = new HashMap<>();
    for (Poison poison : Poison.values()) {
      String key = poison.name();
      InboundRecord bad = poison.record(REQUESTS, key, 2);
      if (bad.value() != null && bad.value().length > 1_000_000) continue; // Kafka refuses it
      sender.submitted(key, 1);
      Map<String, String> headers = new HashMap<>();
      bad.headers().forEach((name, value) -> headers.put(name, new String(value, UTF_8)));
      sender.send(key, headers, bad.value()).get();
      sender.submitted(key, 3);
      for (long seq = 1; seq <= 10; seq++) sender.submitted("neighbour of " + key, seq);
      expected.put(key, poison.code);
    }
    sender.send(
        REQUESTS, new byte[] {-1, -2}, Map.of(), "no envelope, no text key".getBytes(UTF_8));
    sender.submitted("last", 1).get();

    await().untilAsserted(() -> assertThat(parked().size()).isEqualTo(2 * expected.size() + 1));
    await().untilAsserted(() -> assertThat(handler.total()).isEqualTo(11 * expected.size() + 1));
    for (String key : expected.keySet()) {
      assertThat(handler.applied(key)).containsExactly(1L);
      assertThat(handler.applied("neighbour of " + key)).isEqualTo(upTo(10));
    }
    Map<String, String> first = new HashMap<>();
    for (Document it : parked())
      if (it.getString("key") != null && !code(it).equals("follows"))
        first.put(it.getString("key"), code(it));
    assertThat(first).isEqualTo(expected);
    assertThat(handler.batches()).anyMatch(size -> size > 1);
  }

  @Test
  void aDatabaseOutageInMidBatchDelaysAndLosesNothing() {
    try (var cable = new Cable(port())) {
      var service =
          start(
              "AVAL_MONGODB=mongodb://127.0.0.1:"
                  + cable.port()
                  + "/?serverSelectionTimeoutMS=500&connectTimeoutMS=500");
      var mongo = service.getBean(MongoOperations.class);
      handler.failing(it -> {
        if (it.origin().seq() == 20 && it.key().equals("b")) cable.cut();
        mongo.getCollection("work").find(Filters.eq("_id", it.key())).first();
      });
      for (long seq = 1; seq <= 40; seq++)
        for (String key : List.of("a", "b", "c")) sender.submitted(key, seq);
      sender.send("c", Map.of(), "poison".getBytes(UTF_8));
      sender.flush();

      var health = service.getBean("consumersHealthIndicator", ConsumersHealth.class);
      await().untilAsserted(() -> assertThat(detail(health, "state")).isEqualTo("retrying"));
      assertThat(detail(health, "retryingSince")).isNotNull();
      assertThat(health.health().getStatus()).isEqualTo(Status.UP);
      assertThat(parked()).isEmpty();
      handler.failing(it -> mongo.getCollection("work").find(Filters.eq("_id", it.key())).first());
      cable.mend();

      await().untilAsserted(() -> assertThat(handler.total()).isEqualTo(120));
      for (String key : List.of("a", "b", "c"))
        assertThat(handler.applied(key)).isEqualTo(upTo(40));
      await().untilAsserted(() -> assertThat(parked()).hasSize(1));
      await().untilAsserted(() -> assertThat(detail(health, "state")).isEqualTo("consuming"));
      assertThat(detail(health, "retryingSince")).isNull();
    }
  }

  @Test
  void instancesThatComeAndGoLoseAndReorderNothing() throws Exception {
    start("spring.cloud.stream.kafka.binder.consumer-properties.max.poll.records=20");
    handler.failing(_ -> pause(Duration.ofMillis(2)));
    var sending =
        CompletableFuture.runAsync(() -> {
          for (long seq = 1; seq <= 300; seq++)
            for (int key = 0; key < 12; key++) sender.submitted("k" + key, seq);
          sender.flush();
        });
    await().until(() -> handler.total() > 100);
    var second =
        TestConsumer.start(
            handler, "spring.cloud.stream.kafka.binder.consumer-properties.max.poll.records=20");
    var health = second.getBean("consumersHealthIndicator", ConsumersHealth.class);
    await().until(() -> (Integer) detail(health, "partitions") > 0);
    int before = handler.total();
    await().until(() -> handler.total() > before + 200);
    second.close();
    sending.get(240, SECONDS);

    await().untilAsserted(() -> assertThat(handler.total()).isEqualTo(12 * 300));
    for (int key = 0; key < 12; key++) assertThat(handler.applied("k" + key)).isEqualTo(upTo(300));
    assertThat(parked()).isEmpty();
  }

  @Test
  void whatFailsWhileTheServiceStopsIsNotParkedAndTheNextStartGoesOn() throws Exception {
    var service = start();
    var inside = new CountDownLatch(1);
    var closing = new CountDownLatch(1);
    service.addApplicationListener(it -> {
      if (it instanceof ContextClosedEvent) closing.countDown();
    });
    handler.failing(it -> {
      inside.countDown();
      await().until(() -> closing.getCount() == 0);
      pause(Duration.ofMillis(200));
      throw new IllegalStateException("something is closed already");
    });
    sender.submitted("a", 1).get();
    inside.await();
    service.close();
    handler.failing(_ -> {});
    assertThat(parked()).isEmpty();

    start();
    await().untilAsserted(() -> assertThat(handler.applied("a")).containsExactly(1L));
  }

  @Test
  void aServiceThatStartsBeforeItsBrokerWaitsForIt() throws Exception {
    TestBroker.shared().stop();
    var starting = CompletableFuture.supplyAsync(this::start);
    pause(Duration.ofSeconds(5));
    assertThat(starting).isNotDone();
    TestBroker.shared().resume();
    var service = starting.get(240, SECONDS);
    sender.submitted("a", 1).get();
    await().untilAsserted(() -> assertThat(handler.applied("a")).containsExactly(1L));

    TestBroker.shared().stop();
    pause(Duration.ofSeconds(3));
    TestBroker.shared().resume();
    sender.submitted("a", 2).get();
    await().untilAsserted(() -> assertThat(handler.applied("a")).containsExactly(1L, 2L));
    try (var admin = TestBroker.shared().admin()) {
      assertThat(admin.listTopics().names().get())
          .contains(REQUESTS, Topics.parked(REQUESTS, "test-service"));
    }
    assertThat(
            service.getBean("consumersHealthIndicator", ConsumersHealth.class).health().getStatus())
        .isEqualTo(Status.UP);
  }

  @Test
  void aStoppedConsumerIsDeadAndALiveOneIsNot() {
    var service = start();
    var health = service.getBean("consumersHealthIndicator", ConsumersHealth.class);
    await().untilAsserted(() -> assertThat(detail(health, "state")).isEqualTo("consuming"));
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    assertThat(detail(health, "partitions")).isEqualTo(6);

    service.getBean(Consumers.class).bound().getFirst().container().stop();
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(detail(health, "state")).isEqualTo("stopped");
  }

  @SuppressWarnings("unchecked")
  private static Object detail(ConsumersHealth health, String name) {
    Health now = health.health();
    return ((Map<String, Object>) now.getDetails().get(REQUESTS)).get(name);
  }

  private static List<Document> parked() {
    return TestMongo.client()
        .getDatabase(TestConsumer.DATABASE)
        .getCollection("parked")
        .find()
        .into(new ArrayList<>());
  }

  private static String code(Document parked) {
    return parked.get("reason", Document.class).getString("code");
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private static int port() {
    String host = new ConnectionString(TestMongo.uri()).getHosts().getFirst();
    return Integer.parseInt(host.substring(host.indexOf(':') + 1));
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
