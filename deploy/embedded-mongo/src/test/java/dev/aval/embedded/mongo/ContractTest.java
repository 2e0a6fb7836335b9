package dev.aval.embedded.mongo;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// What our services demand of MongoDB. Runs on the embedded database, and on a real server when
/// `AVAL_MONGODB` holds its connection string: `AVAL_MONGODB=mongodb://host ./mvnw test
/// -Dtest='*ContractTest'`.
abstract class ContractTest {
  MongoFixture mongo;
  MongoCollection<Document> orders;

  @BeforeEach
  void start() {
    mongo = MongoFixture.start();
    orders = mongo.database().getCollection("orders");
  }

  @AfterEach
  void stop() {
    mongo.close();
  }
}
