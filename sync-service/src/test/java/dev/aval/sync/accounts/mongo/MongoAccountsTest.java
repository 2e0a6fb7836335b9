package dev.aval.sync.accounts.mongo;

import dev.aval.platform.testing.TestMongo;
import dev.aval.sync.accounts.Accounts;
import dev.aval.sync.accounts.AccountsContract;
import org.junit.jupiter.api.AfterEach;

class MongoAccountsTest extends AccountsContract {
  static final String DATABASE = "aval_sync_accounts";

  MongoAccounts accounts =
      new MongoAccounts(TestMongo.client().getDatabase(DATABASE).getCollection("accounts"));

  @Override
  protected Accounts accounts() {
    return accounts;
  }

  @AfterEach
  void drop() {
    TestMongo.drop(DATABASE);
  }
}
