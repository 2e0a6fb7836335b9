package dev.aval.request.mode.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.request.mode.WaitingRequests;
import dev.aval.request.requests.Cancellation;
import dev.aval.request.requests.Examples;
import dev.aval.request.requests.Facts;
import dev.aval.request.requests.Outcome;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.Step;
import dev.aval.request.requests.Verdict.Result;
import dev.aval.request.requests.mongo.Stored;
import dev.aval.request.testing.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MongoWaitingRequestsTest {
  static final EmbeddedMongo DATABASE = EmbeddedMongo.inMemory();
  static final MongoClient CLIENT = MongoClients.create(DATABASE.connectionString());

  final Store store = new Store(CLIENT);
  final Requests requests = Stored.in(store);
  final WaitingRequests waiting = new MongoWaitingRequests(store.mongo, requests);

  @Test
  void whatHasNotEndedWaitsNewestFirst() {
    submit(0, 3);
    change(0, it -> it.conclude(Examples.verdict(Result.APPROVED)));
    change(1, it -> it.cancel(new Cancellation(Examples.RITA, null, Examples.NOW)));
    var found = waiting.in("ACC-1001");
    assertThat(found.total()).isEqualTo(2);
    assertThat(found.more()).isFalse();
    assertThat(found.first()).extracting(it -> it.requestId()).containsExactly(id(2), id(1));
    assertThat(found.first().getFirst().since()).isEqualTo(facts(2).submittedAt());
    assertThat(waiting.in("ACC-2").isEmpty()).isTrue();
  }

  @Test
  void manyAreCountedAndFewNamedWithoutAScan() {
    submit(0, 1_010);
    DATABASE.scans().clear();
    var found = waiting.in("ACC-1001");
    assertThat(found.first()).hasSize(WaitingRequests.NAMED);
    assertThat(found.total()).isEqualTo(WaitingRequests.COUNTED);
    assertThat(found.more()).isTrue();
    assertThat(DATABASE.scans().above(0)).isEmpty();
  }

  private void submit(int from, int to) {
    requests.changeAll(
        IntStream.range(from, to)
            .mapToObj(i ->
                new Step(
                    id(i), Optional.empty(), known -> Request.submit(known, facts(i), List.of())))
            .toList());
  }

  private void change(int i, Function<Request, Outcome> change) {
    requests.change(new Step(id(i), Optional.empty(), known -> change.apply(known.orElseThrow())));
  }

  private static String id(int i) {
    return facts(i).requestId();
  }

  private static Facts facts(int i) {
    return Facts.of("/shop/eu", 7, Examples.order("po-" + i), Examples.NOW.plusSeconds(i));
  }
}
