package dev.aval.sync.accounts.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.platform.testing.TestMongo;
import dev.aval.sync.accounts.Accounts;
import dev.aval.sync.accounts.AccountsContract;
import dev.aval.sync.accounts.Search;
import dev.aval.sync.accounts.Whose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoAccountsTest extends AccountsContract {
  static final String DATABASE = "aval_sync_accounts";

  MongoAccounts accounts =
      new MongoAccounts(TestMongo.client().getDatabase(DATABASE).getCollection("accounts"));

  @Override
  protected Accounts accounts() {
    return accounts;
  }

  /// By its own server, which notes whole collections that were read.
  @Test
  void filesAreFoundByAnIndex() {
    try (var server = EmbeddedMongo.inMemory();
        var client = MongoClients.create(server.connectionString())) {
      var accounts = new MongoAccounts(client.getDatabase(DATABASE).getCollection("accounts"));
      server.scans().clear();
      accounts.hasFiles("anna@acme.example");
      accounts.search(Search.of(new Whose.Of("anna@acme.example"), "ac me", 10).after("A"));
      accounts.search(Search.of(new Whose.Everybodys(), "ac me", 10));
      accounts.search(Search.of(new Whose.Everybodys(), "", 10).after("A"));
      assertThat(server.scans().count()).isZero();
    }
  }

  @AfterEach
  void drop() {
    TestMongo.drop(DATABASE);
  }
}
