package dev.aval.platform.outbox;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.aval.embedded.mongo.EmbeddedMongo;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;

/// A database of its own for each test. `AVAL_MONGODB` names a real server to run against.
public final class TestDatabase {
  private static final MongoClient CLIENT =
      MongoClients.create(
          MongoClientSettings.builder()
              .applyConnectionString(new ConnectionString(address()))
              .writeConcern(WriteConcern.MAJORITY.withJournal(true))
              .build());

  private TestDatabase() {}

  public static MongoTemplate fresh() {
    return new MongoTemplate(CLIENT, "test_" + UUID.randomUUID().toString().substring(0, 8));
  }

  private static String address() {
    var given = System.getenv("AVAL_MONGODB");
    return given != null ? given : EmbeddedMongo.inMemory().connectionString();
  }
}
