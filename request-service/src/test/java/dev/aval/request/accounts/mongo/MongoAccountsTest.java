package dev.aval.request.accounts.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.Schemas;
import dev.aval.request.accounts.Accounts;
import dev.aval.request.accounts.AccountsContract;
import dev.aval.request.accounts.Precondition;
import dev.aval.request.testing.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoAccountsTest extends AccountsContract {
  final Store store = new Store();
  final Accounts accounts =
      new MongoAccountsConfiguration().accounts(store.outbox, store.mongo, Store.SETTINGS);

  @Override
  protected Accounts accounts() {
    return accounts;
  }

  @AfterEach
  void everythingToldKeepsItsSchema() {
    assertThat(store.sent)
        .allSatisfy(it ->
            assertThat(Schemas.violations(it.headers().get("ce_type"), it.payload())).isEmpty());
  }

  @Test
  void eachChangeTellsTheWholeAccount() {
    put(PLATFORM, ACME, new Precondition.Unsaid());
    assertThat(store.sent)
        .extracting(it -> it.topic() + " " + it.key())
        .containsExactly("aval.accounts ACC-1001");
    assertThat(new String(store.sent.getFirst().payload()))
        .contains("\"version\":1", "\"notify\":true", "\"settings\":{\"a.b\":{\"c\":1}}");
  }
}
