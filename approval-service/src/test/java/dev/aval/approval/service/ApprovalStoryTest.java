package dev.aval.approval.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.contracts.Json;
import dev.aval.contracts.Schemas;
import dev.aval.contracts.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

class ApprovalStoryTest extends ServiceTest {
  static final Duration SOON = Duration.ofSeconds(30);

  @Autowired MeterRegistry meters;
  @Autowired MongoOperations mongo;

  @Test
  void aRequestComesInSomebodyDecidesAndTheWorldIsTold() throws Exception {
    var decisions = count("aval.decisions", "outcome", "APPROVED");
    var id = opened();
    var inbox = Json.mapper().readTree(anna().get("/api/inbox?status=pending").body());
    assertThat(inbox.get("items").get(0).get("approvalId").asString()).isEqualTo(id);

    var answer = anna().post(path(id), Bodies.decision("APPROVE", ""));
    assertThat(answer.statusCode()).isEqualTo(201);

    await().atMost(SOON).untilAsserted(() -> assertThat(Told.about(id)).hasSize(3));
    var told = Told.about(id);
    assertThat(told)
        .extracting(it -> it.id() + " " + it.seq() + " " + it.type())
        .containsExactly(
            id + ".1 1 approval.opened.v1",
            id + ".2 2 approval.decided.v1",
            id + ".3 3 approval.closed.v1");
    assertThat(told)
        .allSatisfy(it -> assertThat(Schemas.violations(it.type(), it.body())).isEmpty());
    assertThat(told.getLast().body().get("outcome").asString()).isEqualTo("APPROVED");
    assertThat(inboxOf("anna@acme.example", "pending")).doesNotContain(id);
    assertThat(inboxOf("bruno@acme.example", "decided")).contains(id);
    assertThat(count("aval.decisions", "outcome", "APPROVED")).isEqualTo(decisions + 1);
  }

  @Test
  void theWholeTopicAgainChangesNothing() throws Exception {
    var id = opened();
    anna().post(path(id), Bodies.decision("REFUSE", "Twice"));
    for (var i = 0; i < 3; i++) {
      tell(Topics.REQUESTS, id, 1, "request.submitted.v1", Bodies.submitted(id, 1, 7));
    }
    opened();
    assertThat(Told.about(id)).hasSize(3);
  }

  /// D24: what was heard after it shows that nobody was asked.
  @Test
  void nobodyIsAskedAboutWhatIsHeldUntilItIsPaid() throws Exception {
    var id = newId();
    tell(Topics.REQUESTS, id, 1, "request.submitted.v1", Bodies.held(id, 1));
    tell(Topics.REQUESTS, id, 2, "request.hold-released.v1", Bodies.holdReleased(id, 1));
    awaitOpened(id);
    await().atMost(SOON).untilAsserted(() -> assertThat(Told.about(id)).hasSize(1));
    tell(Topics.REQUESTS, id, 3, "request.submitted.v1", Bodies.held(id, 2));
    await().atMost(SOON).untilAsserted(() -> assertThat(Told.about(id)).hasSize(2));
    var closed = Told.about(id).getLast();
    assertThat(closed.body().get("because").asString()).isEqualTo("HELD");
    assertThat(Schemas.violations(closed.type(), closed.body())).isEmpty();
    assertThat(inboxOf("anna@acme.example", "pending")).doesNotContain(id);
    assertThat(person("anna@acme.example").look("/review/" + id).body())
        .contains("a later version, which waits for a payment")
        .doesNotContain("??");
    tell(Topics.REQUESTS, id, 4, "request.hold-released.v1", Bodies.holdReleased(id, 2));
    await().atMost(SOON).untilAsserted(() -> assertThat(Told.about(id)).hasSize(3));
    assertThat(Told.about(id).getLast().body().get("revision").asInt()).isEqualTo(2);
  }

  @Test
  void aRequestThatIsTakenBackIsClosed() throws Exception {
    var id = opened();
    tell(Topics.REQUESTS, id, 2, "request.cancel-requested.v1", Bodies.cancelRequested(id));
    await().atMost(SOON).untilAsserted(() -> assertThat(Told.about(id)).hasSize(2));
    assertThat(Told.about(id).getLast().body().get("outcome").asString()).isEqualTo("CANCELLED");
    assertThat(anna().post(path(id), Bodies.decision("APPROVE", "")).statusCode()).isEqualTo(409);
  }

  @Test
  void aCancellationThatOvertookItsRequestEndsItWhenItComes() throws Exception {
    var id = newId();
    tell(Topics.REQUESTS, id, 2, "request.cancel-requested.v1", Bodies.cancelRequested(id));
    tell(Topics.REQUESTS, id, 1, "request.submitted.v1", Bodies.submitted(id, 1, 7));
    await().atMost(SOON).untilAsserted(() -> assertThat(Told.about(id)).hasSize(1));
    assertThat(Told.about(id).getFirst().type()).isEqualTo("approval.closed.v1");
  }

  @Test
  void aRequestWaitsForItsAccountAndIsParkedWhenItDoesNotCome() throws Exception {
    var id = newId();
    tell(Topics.REQUESTS, id, 1, "request.submitted.v1", Bodies.submitted(id, 1, 99));
    var neighbour = newId();
    tell(Topics.REQUESTS, neighbour, 1, "request.submitted.v1", Bodies.submitted(neighbour, 1, 7));
    await().atMost(SOON).until(() -> mongo.count(parked(id), "parked") == 1);
    awaitOpened(neighbour);
    assertThat(mongo.findOne(parked(id), Document.class, "parked").toJson())
        .contains("at version 99, but only version");
    assertThat(anna().get("/api/approvals/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void ofTwoHundredDecisionsAtOnceOneConcludes() throws Exception {
    var id = opened();
    var people = List.of(person("anna@acme.example"), person("bruno@acme.example"));
    var posts = new ArrayList<Callable<Integer>>();
    for (var i = 0; i < 200; i++) {
      var person = people.get(i % 2);
      var body = Bodies.decision(i % 3 == 0 ? "REFUSE" : "APPROVE", "so");
      posts.add(() -> person.post(path(id), body).statusCode());
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var codes = threads.invokeAll(posts).stream().map(Future::resultNow).toList();
      assertThat(codes).containsOnlyOnce(201);
      assertThat(codes).containsOnly(201, 200, 409);
    }
    await().atMost(SOON).untilAsserted(() -> assertThat(Told.about(id)).hasSize(3));
  }

  private static Query parked(String id) {
    return Query.query(Criteria.where("key").is(id));
  }

  private List<String> inboxOf(String email, String status) {
    var items = Json.mapper().readTree(person(email).get("/api/inbox?status=" + status).body());
    return items.get("items").valueStream().map(it -> it.get("approvalId").asString()).toList();
  }

  private double count(String meter, String... tags) {
    var counter = meters.find(meter).tags(tags).counter();
    return counter == null ? 0 : counter.count();
  }

  private static String path(String id) {
    return "/api/approvals/" + id + "/decisions";
  }
}
