package dev.aval.approval.accounts;

import dev.aval.approval.InMemoryAccounts;

class InMemoryAccountsTest extends AccountsContract {
  InMemoryAccounts accounts = new InMemoryAccounts();

  @Override
  protected Accounts accounts() {
    return accounts;
  }
}
