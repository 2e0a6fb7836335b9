package dev.aval.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.contracts.Approvals;
import dev.aval.contracts.Because;
import dev.aval.contracts.Json;
import dev.aval.contracts.Outcome;
import dev.aval.contracts.Person;
import dev.aval.contracts.Topics;
import dev.aval.request.accounts.Accounts;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.RequestIds;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.Status;
import dev.aval.request.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Many submit while somebody turns the approval mode off, over HTTP and Kafka, on the real store
/// and broker. Whatever comes first: never is the mode off while something waits that was accepted
/// as held.
class TurningOffRaceTest extends ServiceTest {
  private static final int ROUNDS = 8;
  private static final int SUBMITTERS = 24;
  private static final int SWITCHERS = 2;
  private static final int SPREAD_MS = 20;

  /// By how much whoever turns off is ahead, round by round: neck and neck, or clearly one before
  /// the other, so that both ends are seen on any machine.
  private static final int[] LEADS_MS = {0, 5, 15, 1_500, 0, -5, 30, -1_500};

  private static final Person ANNA = new Person("anna@acme.example", "Anna", "fr");

  @Autowired Requests requests;
  @Autowired Accounts accounts;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void theModeIsNeverOffWhileSomethingHeldIsPending() throws Exception {
    String account = account();
    int off = 0;
    int kept = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var ids = new ArrayList<String>();
      var answers = round(account, round, ids);
      var after = accounts.find(account).orElseThrow();
      var held =
          await()
              .atMost(Duration.ofSeconds(60))
              .until(() -> stored(ids), it -> it.size() == ids.size());
      if (answers.contains(200)) {
        off++;
        assertThat(held)
            .as("round %d, seed %d: the mode is off since version %d", round, seed, after.version())
            .noneMatch(it ->
                it.status() == Status.PENDING && it.facts().accountVersion() < after.version());
      } else {
        kept++;
        assertThat(after.approvalMode()).isTrue();
      }
      for (var request : held) close(request);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> stored(ids).stream().noneMatch(it -> it.status() == Status.PENDING));
      assertThat(turn(account, true)).isEqualTo(200);
    }
    assertThat(off).as("seed %d", seed).isPositive();
    assertThat(kept).as("seed %d", seed).isPositive();
  }

  /// @return what the switchers were answered
  private List<Integer> round(String account, int round, List<String> ids) throws Exception {
    var tasks = new ArrayList<Callable<Integer>>();
    int lead = LEADS_MS[round % LEADS_MS.length];
    for (int i = 0; i < SUBMITTERS; i++) {
      String externalId = "po-" + round + "-" + i;
      boolean kafka = i % 3 == 0;
      String source = kafka ? "/shop/eu" : "/platform/shop";
      ids.add(RequestIds.of(source, account, externalId));
      int delay = random.nextInt(SPREAD_MS) + Math.max(lead, 0);
      tasks.add(() -> submit(account, externalId, kafka, delay));
    }
    int delay = random.nextInt(SPREAD_MS) + Math.max(-lead, 0);
    for (int i = 0; i < SWITCHERS; i++) tasks.add(() -> after(delay, () -> turn(account, false)));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = threads.invokeAll(tasks);
      var answers = new ArrayList<Integer>();
      for (int i = 0; i < SUBMITTERS; i++) assertThat(running.get(i).get()).isEqualTo(202);
      for (int i = SUBMITTERS; i < tasks.size(); i++) answers.add(running.get(i).get());
      return answers;
    }
  }

  /// As a patient platform does: 503 means later.
  private int submit(String account, String externalId, boolean kafka, int delay) {
    String body = body(account, externalId, "S");
    return after(
        delay,
        () -> {
          if (kafka) {
            FOREIGN.publish(
                Topics.REQUESTS_INBOX,
                externalId,
                "request.submit.v1",
                "/shop/eu",
                body.getBytes(UTF_8));
            return 202;
          }
          int status = 503;
          while (status == 503) status = call("POST", "/api/requests", SHOP, body).statusCode();
          return status;
        });
  }

  private int turn(String account, boolean on) {
    String sam = ISSUER.person("sam@acme.example");
    String body = "{\"approvalMode\": %s}".formatted(on);
    return call("PUT", "/api/accounts/" + account + "/approval-mode", sam, body).statusCode();
  }

  private List<Request> stored(List<String> ids) {
    return List.copyOf(requests.findAll(ids).values());
  }

  /// As approval-service would.
  private static void close(Request request) {
    var facts = request.facts();
    var closed =
        new Approvals.Closed(
            facts.requestId(),
            facts.requestId(),
            facts.asked().account(),
            facts.asked().type(),
            facts.asked().externalId(),
            facts.source(),
            1,
            facts.digest(),
            "S",
            ANNA,
            Outcome.APPROVED,
            Because.DECISION,
            ANNA,
            null,
            Instant.now(),
            List.of(),
            "any-of@1",
            null);
    FOREIGN.publish(
        Topics.APPROVALS,
        facts.requestId(),
        "approval.closed.v1",
        "/aval/approval-service",
        2L,
        Json.mapper().writeValueAsBytes(closed));
  }

  private static int after(int millis, Callable<Integer> work) {
    try {
      Thread.sleep(millis);
      return work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
