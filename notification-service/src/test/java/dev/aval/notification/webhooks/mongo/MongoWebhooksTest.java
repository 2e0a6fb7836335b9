package dev.aval.notification.webhooks.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.notification.webhooks.Call;
import dev.aval.notification.webhooks.Endpoint;
import dev.aval.notification.webhooks.Line;
import dev.aval.notification.webhooks.Line.Status;
import dev.aval.notification.webhooks.Secret;
import dev.aval.platform.outbox.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoWebhooksTest {
  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  static final Secret SECRET = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", null);

  @TempDir Path folder;
  final MongoTemplate mongo = TestDatabase.fresh();

  @Test
  void anEndpointIsFoundInItsAccountAndNoOther() {
    var endpoints = endpoints();
    var one = endpoint("wh1", "ACC-1001");
    endpoints.add(one);
    endpoints.add(endpoint("wh2", "ACC-2002"));
    assertThat(endpoints.find("ACC-1001", "wh1")).contains(one);
    assertThat(endpoints.find("ACC-1001", "wh2")).isEmpty();
    assertThat(endpoints.ofAccounts(List.of("ACC-1001", "ACC-3003"))).containsExactly(one);
    assertThat(endpoints.remove("ACC-2002", "wh1")).isFalse();
    assertThat(endpoints.remove("ACC-1001", "wh1")).isTrue();
    assertThat(endpoints.ofAccount("ACC-1001")).isEmpty();
  }

  @Test
  void noCopyOfTheDatabaseSignsAnything() {
    endpoints().add(endpoint("wh1", "ACC-1001"));
    var stored = mongo.findAll(Document.class, "webhook_endpoints").getFirst().toJson();
    assertThat(stored).doesNotContain("whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  }

  @Test
  void changesMadeAtOnceAreAllMade() throws Exception {
    var endpoints = endpoints();
    endpoints.add(endpoint("wh1", "ACC-1001"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var changes =
          IntStream.range(0, 10)
              .<Callable<Object>>mapToObj(i ->
                  () -> endpoints.change("ACC-1001", "wh1", MongoWebhooksTest::withAnotherSecret))
              .toList();
      for (var change : threads.invokeAll(changes)) change.get();
    }
    assertThat(endpoints.find("ACC-1001", "wh1").orElseThrow().secrets()).hasSize(11);
  }

  @Test
  void theLogTellsTheLatestOfEachCallAndForgetsWhatIsOld() {
    var journal = new MongoJournal(mongo.getCollection("webhook_log"));
    var call = new Call("r1.3", "wh1", "ACC-1001", "request.approved.v1", NOW, "{}");
    var first = new Line("r1.3:wh1", call, Status.WAITING, 1, 503, "HTTP 503", NOW);
    var second = new Line("r1.3:wh1", call, Status.DELIVERED, 2, 200, null, NOW.plusSeconds(5));
    journal.keep(List.of(first));
    journal.keep(List.of(second));
    assertThat(journal.newest("wh1", 10)).containsExactly(second);
    assertThat(journal.findLine("wh1", "r1.3:wh1")).contains(second);
    assertThat(journal.findLine("wh2", "r1.3:wh1")).isEmpty();
    journal.forget(NOW.plusSeconds(6));
    assertThat(journal.newest("wh1", 10)).isEmpty();
  }

  @Test
  void theKeyIsMadeOnceForItsOwnerAlone() throws Exception {
    var file = folder.resolve("secrets/webhook-key");
    var key = KeyFile.read(file);
    assertThat(KeyFile.read(file)).isEqualTo(key);
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }

  private MongoEndpoints endpoints() {
    return new MongoEndpoints(
        mongo.getCollection("webhook_endpoints"),
        new Seal(KeyFile.read(folder.resolve("secrets/webhook-key"))));
  }

  private static Endpoint withAnotherSecret(Endpoint it) {
    var secrets = new ArrayList<>(it.secrets());
    secrets.add(SECRET);
    return new Endpoint(
        it.id(),
        it.account(),
        it.url(),
        it.types(),
        it.off(),
        secrets,
        it.createdBy(),
        it.createdAt());
  }

  private static Endpoint endpoint(String id, String account) {
    return new Endpoint(
        id,
        account,
        "https://platform.example/hooks",
        List.of("request.approved.v1"),
        null,
        List.of(SECRET),
        "sam@acme.example",
        NOW);
  }
}
