package dev.aval.request.accounts.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountOutcome.Created;
import dev.aval.request.accounts.Member;
import dev.aval.request.requests.JsonText;
import dev.aval.request.testing.Store;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.index.IndexInfo;

class AccountIndexesTest {
  static final EmbeddedMongo DATABASE = EmbeddedMongo.inMemory();

  @Test
  void theAccountsOfAMemberAreFoundByIndex() {
    var store = new Store(MongoClients.create(DATABASE.connectionString()));
    var accounts =
        new MongoAccountsConfiguration().accounts(store.outbox, store.mongo, Store.SETTINGS);
    for (int i = 0; i < 30; i++) {
      String code = "ACC-" + i;
      var member = new Member("m" + i % 3 + "@a.example", "M", null, null, List.of(), null, true);
      var account = new Account(code, 1, "A", true, List.of(member), new JsonText("{}"));
      accounts.change(code, _ -> new Created(account));
    }
    DATABASE.scans().clear();
    assertThat(accounts.ofMember("m1@a.example", 100)).hasSize(10);
    assertThat(DATABASE.scans().above(0)).isEmpty();
    assertThat(store.mongo.indexOps(MongoAccounts.COLLECTION).getIndexInfo())
        .extracting(IndexInfo::getName)
        .contains("member");
  }
}
