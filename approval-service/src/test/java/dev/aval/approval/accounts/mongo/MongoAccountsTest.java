package dev.aval.approval.accounts.mongo;

import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.accounts.AccountsContract;
import dev.aval.platform.testing.TestMongo;
import org.junit.jupiter.api.AfterEach;

class MongoAccountsTest extends AccountsContract {
  static final String DATABASE = "aval_approval_accounts";

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
