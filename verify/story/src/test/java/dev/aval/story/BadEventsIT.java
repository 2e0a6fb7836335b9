package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Whatever is thrown into the inbox is answered or parked, and what comes after it passes.
@Order(3)
class BadEventsIT {
  private final RunningAval aval = RunningAval.shared();
  private final Kcat kcat = Kcat.on(aval);
  private final Topics topics = new Topics(kcat);
  private final Api olga = Api.of(aval, "olga@aval.example");

  @Test
  void whatIsNoJsonIsRejected() {
    var order = Asked.of("rita@acme.example");
    assertThat(codes(rejected(order, order.headers(), "hello"))).containsExactly("not-json");
  }

  @Test
  void aWrongFieldIsNamedByItsPointer() {
    var order = Asked.of("rita@acme.example");
    var rejected =
        rejected(order, order.headers(), order.body().replace("\"message\"", "\"massage\""));
    assertThat(rejected.text("/errors/0/pointer")).isEqualTo("/massage");
    assertThat(rejected.text("/errors/0/message")).isNotEmpty();
  }

  @Test
  void anUnknownAccountIsRejected() {
    var order = Asked.of("rita@acme.example").in("ACC-404");
    var rejected = rejected(order, order.headers(), order.body());
    assertThat(rejected.text("/errors/0/pointer")).isEqualTo("/account");
    assertThat(codes(rejected)).containsExactly("unknown-account");
  }

  @Test
  void anUnknownVersionOfATypeIsRejected() {
    var order = Asked.of("rita@acme.example");
    var headers = new LinkedHashMap<>(order.headers());
    headers.put("ce_type", "request.submit.v99");
    assertThat(codes(rejected(order, headers, order.body()))).containsExactly("unknown-type");
  }

  @Test
  void fiveMegabytesAreRejected() {
    var order = Asked.of("rita@acme.example");
    var long5 = order.body().replace("Needed before Friday", "x".repeat(5 << 20));
    assertThat(codes(rejected(order, order.headers(), long5))).containsExactly("too-large");
  }

  @Test
  void aBlankBodyIsRejected() {
    var order = Asked.of("rita@acme.example");
    assertThat(codes(rejected(order, order.headers(), " "))).containsExactly("empty");
  }

  /// kcat passes over what has no body, so another client publishes it.
  @Test
  void noBodyAtAllIsRejected() {
    var order = Asked.of("rita@acme.example");
    try (var producer = Load.producer(aval)) {
      producer.send(Load.record(order, null));
    }
    assertThat(codes(topics.rejected(order.number()))).containsExactly("empty");
  }

  private static List<String> codes(Event rejected) {
    return rejected
        .json()
        .path("errors")
        .valueStream()
        .map(it -> it.path("code").asString())
        .toList();
  }

  /// And a good one that comes right behind it, under the same key and so on the same partition,
  /// passes.
  private Event rejected(Asked order, Map<String, String> headers, String body) {
    var neighbour = Asked.of("anna@acme.example");
    kcat.publish(Asked.INBOX, order.number(), headers, body);
    kcat.publish(Asked.INBOX, order.number(), neighbour.headers(), neighbour.body());
    topics.await("request.approved.v1", neighbour.number());
    return topics.rejected(order.number());
  }

  @Test
  void whatCannotBeAnsweredIsParkedUntilAnOperatorSettlesIt() {
    var order = Asked.of("rita@acme.example");
    kcat.publish(Asked.INBOX, order.number(), Map.of("made-by", "hand"), order.body());
    var neighbour = Asked.of("anna@acme.example");
    kcat.publish(Asked.INBOX, neighbour.number(), neighbour.headers(), neighbour.body());
    topics.await("request.approved.v1", neighbour.number());

    var parked = awaitParked(order.number());
    var id = parked.path("id").asString();
    assertThat(parked.path("topic").asString()).isEqualTo(Asked.INBOX);
    assertThat(parked.path("reason").path("code").asString()).isNotEmpty();
    assertThat(olga.get("/operator/request/parked/" + id).json().path("body").asString())
        .isEqualTo(order.body());

    var replayed = olga.post("/operator/request/parked/replays", Map.of("id", id));
    assertThat(replayed.status()).isEqualTo(200);
    assertThat(replayed.json().path("failures").path(0).path("id").asString()).isEqualTo(id);
    assertThat(find(order.number())).isNotNull();

    var discarded =
        olga.post("/operator/request/parked/discards", Map.of("id", id, "reason", "a test"));
    assertThat(discarded.status()).isEqualTo(200);
    assertThat(find(order.number())).isNull();
    assertThat(topics.about(order.number())).isEmpty();
  }

  private JsonNode awaitParked(String key) {
    return Awaitility.await(key + " to be parked")
        .atMost(Duration.ofSeconds(60))
        .until(() -> find(key), found -> found != null);
  }

  private @Nullable JsonNode find(String key) {
    return olga.get("/operator/request/parked?limit=500")
        .json()
        .path("items")
        .valueStream()
        .filter(item -> item.path("key").asString("").equals(key))
        .findFirst()
        .orElse(null);
  }
}
