package dev.aval.request.duplicates.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.request.duplicates.DuplicatesContract;
import dev.aval.request.duplicates.Firsts;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.mongo.Stored;
import dev.aval.request.testing.Store;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.index.IndexInfo;

class MongoFirstsTest extends DuplicatesContract {
  static final EmbeddedMongo DATABASE = EmbeddedMongo.inMemory();
  static final MongoClient CLIENT = MongoClients.create(DATABASE.connectionString());

  final Store store = new Store(CLIENT);
  final Requests requests = Stored.in(store);

  @Override
  protected Requests requests() {
    return requests;
  }

  @Override
  protected Firsts firsts() {
    return new MongoFirsts(store.mongo);
  }

  @Test
  void everyLookUpNamesItsIndex() {
    assertThat(store.mongo.indexOps(MongoFirsts.COLLECTION).getIndexInfo())
        .extracting(IndexInfo::getName)
        .contains("likeness", "duplicates");
    DATABASE.scans().clear();
    firsts().alike(List.of(1L, 2L, 3L));
    firsts().repeating("rnone", 10);
    assertThat(DATABASE.scans().above(0)).isEmpty();
  }
}
