package dev.aval.approval.accounts.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.InMemoryAccounts;
import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.accounts.AccountsContract;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentAccountsTest extends AccountsContract {
  Instant now = Acme.NOW;
  InMemoryAccounts stored = new InMemoryAccounts(Acme.account());
  RecentAccounts recent =
      new RecentAccounts(stored, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

  @Override
  protected Accounts accounts() {
    return recent;
  }

  @Test
  void aRightThatAnotherInstanceHeardOfCountsASecondLater() {
    assertThat(recent.find("ACC-1001")).contains(Acme.account());
    var changed = new Account("ACC-1001", 8, "Acme", true, List.of(), null);
    stored.keep(List.of(changed));
    assertThat(recent.find("ACC-1001")).contains(Acme.account());
    now = now.plus(Duration.ofSeconds(1));
    assertThat(recent.find("ACC-1001")).contains(changed);
  }
}
