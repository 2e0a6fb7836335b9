package dev.aval.embedded.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;

/// A client on the server under test: the one `AVAL_MONGODB` names, otherwise an embedded one. Each
/// database it hands out is fresh, and dropped when the fixture closes.
final class MongoFixture implements AutoCloseable {
  private final @Nullable EmbeddedMongo embedded;
  private final MongoClient client;
  private final MongoDatabase database;

  private MongoFixture(@Nullable EmbeddedMongo embedded, String uri) {
    this.embedded = embedded;
    this.client = client(uri);
    this.database = client.getDatabase("t" + UUID.randomUUID().toString().replace("-", ""));
  }

  static MongoFixture start() {
    String given = System.getenv("AVAL_MONGODB");
    if (given != null && !given.isBlank()) {
      return new MongoFixture(null, given);
    }
    EmbeddedMongo embedded = EmbeddedMongo.inMemory();
    return new MongoFixture(embedded, embedded.connectionString());
  }

  static MongoClient client(String uri) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .build());
  }

  MongoClient client() {
    return client;
  }

  MongoDatabase database() {
    return database;
  }

  @Override
  public void close() {
    database.drop();
    client.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
