package dev.aval.approval.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.approval.accounts.Account;
import dev.aval.contracts.Schemas;
import dev.aval.contracts.Topics;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A request came behind the look of whoever turned the approval mode off, and was told first.
class TurnedOffTest extends ServiceTest {
  static final Duration SOON = Duration.ofSeconds(60);

  @Test
  void whatTheModeAloneHeldGoesThroughOnceTheModeIsKnownToBeOff() throws Exception {
    tell(Topics.ACCOUNTS, "ACC-4004", 1, "account.changed.v1", fourth(1, true));
    await().atMost(SOON).until(() -> accounts.find("ACC-4004").isPresent());
    var id = newId();
    var submitted = Bodies.submitted(id, 1, 1).replace("ACC-1001", "ACC-4004");
    tell(Topics.REQUESTS, id, 1, "request.submitted.v1", submitted);
    await().atMost(SOON).untilAsserted(() -> assertThat(Told.about(id)).hasSize(1));
    assertThat(Told.about(id).getFirst().type()).isEqualTo("approval.opened.v1");

    tell(Topics.ACCOUNTS, "ACC-4004", 2, "account.changed.v1", fourth(2, false));
    await().atMost(SOON).untilAsserted(() -> assertThat(Told.about(id)).hasSize(2));
    var closed = Told.about(id).getLast();
    assertThat(closed.type()).isEqualTo("approval.closed.v1");
    assertThat(Schemas.violations(closed.type(), closed.body())).isEmpty();
    assertThat(closed.body().get("outcome").asString()).isEqualTo("APPROVED");
    assertThat(closed.body().get("because").asString()).isEqualTo("MODE_OFF");
    assertThat(accounts.find("ACC-4004")).map(Account::approvalMode).contains(false);
    assertThat(person("tina@fourth.example").get("/api/inbox?status=pending").body())
        .doesNotContain(id);
    assertThat(person("tina@fourth.example").speaking("en").look("/review/" + id).body())
        .as("not that nobody had to be asked")
        .contains("approval mode was turned off for this account while it waited")
        .doesNotContain("Approved at once");
  }

  private static String fourth(int version, boolean mode) {
    return Bodies.third(version)
        .replace("ACC-3003", "ACC-4004")
        .replace("third.example", "fourth.example")
        .replace("\"approvalMode\": true", "\"approvalMode\": " + mode);
  }
}
