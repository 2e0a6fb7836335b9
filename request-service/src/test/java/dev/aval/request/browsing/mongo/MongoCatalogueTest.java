package dev.aval.request.browsing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.request.browsing.Catalogue;
import dev.aval.request.browsing.CatalogueContract;
import dev.aval.request.browsing.Position;
import dev.aval.request.browsing.Scope;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.Status;
import dev.aval.request.requests.mongo.Stored;
import dev.aval.request.testing.Store;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.index.IndexInfo;

class MongoCatalogueTest extends CatalogueContract {
  static final EmbeddedMongo DATABASE = EmbeddedMongo.inMemory();
  static final MongoClient CLIENT = MongoClients.create(DATABASE.connectionString());

  final Store store = new Store(CLIENT);
  final Requests requests = Stored.in(store);

  @Override
  protected Requests requests() {
    return requests;
  }

  @Override
  protected Catalogue catalogue() {
    return new MongoCatalogue(store.mongo, requests);
  }

  static Stream<Arguments> scopes() {
    return Stream.of(
        Arguments.of("newest", new Scope.All()),
        Arguments.of("account-newest", new Scope.InAccount("ACC-1001", Optional.empty())),
        Arguments.of(
            "status-account-newest", new Scope.InAccount("ACC-1001", Optional.of(Status.PENDING))),
        Arguments.of("source-newest", new Scope.BySource("/shop/eu")),
        Arguments.of("requester-newest", new Scope.ByRequester("rita@acme.example")),
        Arguments.of("subject", new Scope.AboutSubject("ticket-42")));
  }

  @ParameterizedTest
  @MethodSource("scopes")
  void everyListNamesItsIndex(String index, Scope scope) {
    assertThat(store.mongo.indexOps(MongoCatalogue.COLLECTION).getIndexInfo())
        .extracting(IndexInfo::getName)
        .contains(index);
    DATABASE.scans().clear();
    var first = catalogue().slice(scope, Optional.empty(), 20);
    if (!first.isEmpty()) {
      var last = first.getLast().facts();
      catalogue().slice(scope, Optional.of(new Position(last.submittedAt(), last.requestId())), 20);
    }
    assertThat(DATABASE.scans().above(0)).isEmpty();
  }

  @Test
  void soDoTheLatestDecisionsAndTheAccountsWithSomethingPending() {
    assertThat(store.mongo.indexOps(MongoCatalogue.COLLECTION).getIndexInfo())
        .extracting(IndexInfo::getName)
        .contains("account-decided", "status-account-newest");
    DATABASE.scans().clear();
    catalogue().decided("ACC-1001", 20);
    catalogue().accountsWithPending("", 20);
    catalogue().pendingIn("ACC-1001", 20);
    assertThat(DATABASE.scans().above(0)).isEmpty();
  }
}
