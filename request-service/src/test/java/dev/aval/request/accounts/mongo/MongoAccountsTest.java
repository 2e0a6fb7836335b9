package dev.aval.request.accounts.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.Schemas;
import dev.aval.request.accounts.Accounts;
import dev.aval.request.accounts.AccountsContract;
import dev.aval.request.accounts.Precondition;
import dev.aval.request.admitting.Admission;
import dev.aval.request.admitting.Admitting;
import dev.aval.request.requests.Cause;
import dev.aval.request.requests.Person;
import dev.aval.request.testing.Store;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
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

  /// A whole first run may be accepted at once. Each event names all members, so one for each
  /// member is soon more than a document holds.
  @Test
  void thoseWhoJoinTogetherAreOneEvent() {
    put(PLATFORM, ACME, new Precondition.Unsaid());
    var all =
        IntStream.range(0, 1_000)
            .<Admission>mapToObj(it ->
                new Admission.Joins(
                    CODE,
                    new Person("m" + it + "@acme.example", "Member " + it, "fr"),
                    new Cause("aval.sync-c" + it, 2, "c" + it + ".2", null)))
            .toList();
    new Admitting(accounts, (_, _) -> {}).admit(all);
    assertThat(accounts.find(CODE).orElseThrow().members()).hasSizeGreaterThan(1_000);
    assertThat(store.sent)
        .hasSize(2)
        .last()
        .satisfies(it ->
            assertThat(new String(it.payload(), StandardCharsets.UTF_8)).contains("m999@acme"));
  }
}
