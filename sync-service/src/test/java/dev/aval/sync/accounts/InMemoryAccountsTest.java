package dev.aval.sync.accounts;

import dev.aval.sync.InMemoryAccounts;

class InMemoryAccountsTest extends AccountsContract {
  InMemoryAccounts accounts = new InMemoryAccounts();

  @Override
  protected Accounts accounts() {
    return accounts;
  }
}
