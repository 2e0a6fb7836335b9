package dev.aval.approval.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.approval.inbox.Counting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;

/// The number in the head of the page, while somebody looks.
class LiveTest extends ServiceTest {
  static final String ANNA = "anna@acme.example";

  @Autowired Counting counting;

  @Autowired
  @Qualifier("waitingNumbers")
  SmartLifecycle watchers;

  @Test
  void itIsToldAtOnceAndWhenItChanges() throws Exception {
    try (var stream = listen(ANNA)) {
      await().until(() -> !stream.heard.isEmpty());
      var before = counting.of(ANNA);
      assertThat(stream.last()).isEqualTo(Integer.toString(before));
      var id = opened();
      await()
          .atMost(Duration.ofSeconds(4))
          .until(() -> stream.last().equals(Integer.toString(before + 1)));
      assertThat(anna().look("/inbox").body())
          .containsPattern("data-live=\"/inbox/live\"[^>]*>" + (before + 1) + "<");
      assertThat(decide(id)).isEqualTo(201);
      await()
          .atMost(Duration.ofSeconds(4))
          .until(() -> stream.last().equals(Integer.toString(before)));
    }
  }

  @Test
  void onePersonHoldsNoMoreThanSoManyStreams() throws Exception {
    var streams = new ArrayList<Listener>();
    for (var i = 0; i < 6; i++) streams.add(listen("sam@acme.example"));
    assertThat(streams).allMatch(it -> it.status == 200);
    try (var more = listen("sam@acme.example");
        var other = listen(ANNA)) {
      assertThat(more.status).isEqualTo(204);
      assertThat(other.status).isEqualTo(200);
    }
    streams.forEach(Listener::close);
  }

  @Test
  void aServiceThatStopsWaitsForNoStream() throws Exception {
    try (var stream = listen(ANNA)) {
      assertThat(stream.status).isEqualTo(200);
      watchers.stop();
      assertThat(stream.reading.join(Duration.ofSeconds(5))).isTrue();
    } finally {
      watchers.start();
    }
  }

  @Test
  void onlyAPersonIsTold() throws Exception {
    assertThat(nobody().get("/inbox/live").statusCode()).isEqualTo(401);
    assertThat(client("requests.read").get("/inbox/live").statusCode()).isEqualTo(403);
    try (var stranger = listen("victor@other.example")) {
      await().until(() -> stranger.heard.equals(List.of("0")));
    }
  }

  private int decide(String id) throws Exception {
    return anna()
        .post("/api/approvals/" + id + "/decisions", Bodies.decision("APPROVE", ""))
        .statusCode();
  }

  private Listener listen(String email) throws Exception {
    return new Listener("http://localhost:" + port + "/inbox/live", ISSUER.person(email));
  }
}
