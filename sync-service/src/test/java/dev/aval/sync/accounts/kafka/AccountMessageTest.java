package dev.aval.sync.accounts.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import dev.aval.sync.accounts.Member;
import dev.aval.sync.accounts.Right;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountMessageTest {
  @Test
  void theGoldenSampleIsUnderstood() {
    var account =
        Json.mapper()
            .readValue(Samples.of("account.changed.v1"), AccountMessage.Changed.class)
            .toAccount();
    assertThat(account.code()).isEqualTo("ACC-1001");
    assertThat(account.version()).isEqualTo(7);
    assertThat(account.members()).hasSize(4);
    assertThat(account.hasMember("RITA@acme.example")).isTrue();
    assertThat(account.members().stream().filter(Member::isStaff).map(Member::email))
        .containsExactly("sam@acme.example", "anna@acme.example", "bruno@acme.example");
  }

  @Test
  void aRightOfTheFutureGivesNothing() {
    var json =
        """
        {"account": "ACC-1", "version": 1, "name": "A",
         "members": [{"email": "a@a.example", "rights": ["ORACLE", "APPROVAL"]}]}
        """;
    assertThat(Json.mapper().readValue(json, AccountMessage.Changed.class).toAccount().members())
        .extracting(Member::rights)
        .containsExactly(Set.of(Right.APPROVAL));
  }
}
