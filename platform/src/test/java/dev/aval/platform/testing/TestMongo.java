package dev.aval.platform.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.aval.embedded.mongo.EmbeddedMongo;

/// The database of the tests: a server given by `AVAL_MONGODB` or run in a container, else the
/// embedded one, started once per JVM.
public final class TestMongo {
  private static final class Shared {
    static final String URI = start();
    static final MongoClient CLIENT = MongoClients.create(URI);

    private static String start() {
      if (Containers.wanted()) {
        return Containers.mongodb();
      }
      String given = System.getenv("AVAL_MONGODB");
      return given == null ? EmbeddedMongo.inMemory().connectionString() : given;
    }
  }

  private TestMongo() {}

  public static String uri() {
    return Shared.URI;
  }

  public static MongoClient client() {
    return Shared.CLIENT;
  }

  public static void drop(String database) {
    client().getDatabase(database).drop();
  }
}
