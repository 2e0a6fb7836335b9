package dev.aval.platform.messaging.parked;

import static dev.aval.contracts.Topics.REQUESTS;
import static dev.aval.platform.messaging.Records.good;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.platform.messaging.Plant;
import dev.aval.platform.messaging.Poison;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ParkedControllerTest {
  private final Yard yard = new Yard();
  private final Plant plant = new Plant(yard.lot());
  private final MockMvcTester http =
      MockMvcTester.of(
          new ParkedController(
              yard.records,
              new Replaying(yard.records, plant.inlets(), yard.clock),
              new Discarding(yard.records.outcomes(), yard.clock)));

  @BeforeEach
  void park() {
    plant.consume(
        Poison.NOT_JSON.record(REQUESTS, "a", 1),
        good(REQUESTS, "a", 2),
        Poison.EMPTY.record(REQUESTS, "b", 3));
  }

  @AfterEach
  void close() {
    yard.close();
  }

  @Test
  void aListComesInPagesWithoutBodies() {
    var first = http.get().uri("/operator/parked?limit=2&topic={t}", REQUESTS).exchange();
    assertThat(first)
        .bodyJson()
        .extractingPath("$.items[*].id")
        .asArray()
        .containsExactly("aval.requests-0-1", "aval.requests-0-2");
    assertThat(first).bodyJson().extractingPath("$.items[0].reason.code").isEqualTo("bad-json");
    assertThat(first).bodyJson().extractingPath("$.items[0].body").isNull();
    assertThat(http.get().uri("/operator/parked?limit=2&pageToken=aval.requests-0-2"))
        .bodyJson()
        .extractingPath("$.items[*].id")
        .asArray()
        .containsExactly("aval.requests-0-3");
  }

  @Test
  void oneRecordIsShownWithItsBodyAndHeaders() {
    var shown = http.get().uri("/operator/parked/aval.requests-0-1").exchange();
    assertThat(shown).bodyJson().extractingPath("$.body").asString().startsWith("{\"requestId\"");
    assertThat(shown).bodyJson().extractingPath("$.headers.ce_id").isEqualTo("a.1");
    assertThat(http.get().uri("/operator/parked/nonsense")).hasStatus(404);
  }

  @Test
  void aDiscardNeedsAReasonAndFreesTheFollowers() {
    assertThat(post("discards", "{\"id\":\"aval.requests-0-1\"}")).hasStatus(400);
    assertThat(post("discards", "{\"id\":\"aval.requests-0-1\",\"reason\":\"noise\"}"))
        .hasStatus(200);
    assertThat(post("discards", "{\"id\":\"aval.requests-0-1\",\"reason\":\"noise\"}"))
        .hasStatus(409);
    assertThat(post("replays", "{\"topic\":\"aval.requests\",\"key\":\"a\"}"))
        .bodyJson()
        .extractingPath("$.ids")
        .asArray()
        .containsExactly("aval.requests-0-2");
    assertThat(plant.applied("a")).containsExactly(2L);
  }

  @Test
  void aReplaySaysWhatFailedAgain() {
    assertThat(post("replays", "{\"topic\":\"aval.requests\"}"))
        .bodyJson()
        .extractingPath("$.failures[*].reason.code")
        .asArray()
        .containsExactlyInAnyOrder("bad-json", "no-body");
    assertThat(post("replays", "{}")).hasStatus(400);
  }

  private MvcTestResult post(String what, String body) {
    return http.post()
        .uri("/operator/parked/" + what)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
