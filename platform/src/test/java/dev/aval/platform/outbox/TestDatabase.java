package dev.aval.platform.outbox;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.aval.platform.testing.TestMongo;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;

/// A database of its own for each test.
public final class TestDatabase {
  private static final MongoClient CLIENT =
      MongoClients.create(
          MongoClientSettings.builder()
              .applyConnectionString(new ConnectionString(TestMongo.uri()))
              .writeConcern(WriteConcern.MAJORITY.withJournal(true))
              .build());

  private TestDatabase() {}

  public static MongoTemplate fresh() {
    return new MongoTemplate(CLIENT, "test_" + UUID.randomUUID().toString().substring(0, 8));
  }
}
