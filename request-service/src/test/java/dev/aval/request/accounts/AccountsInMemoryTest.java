package dev.aval.request.accounts;

class AccountsInMemoryTest extends AccountsContract {
  final Accounts accounts = new AccountsInMemory();

  @Override
  protected Accounts accounts() {
    return accounts;
  }
}
