package dev.aval.approval.accounts.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.accounts.Inherited;
import dev.aval.approval.accounts.Member;
import dev.aval.approval.accounts.Right;
import dev.aval.approval.requests.Reminders;
import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
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
    assertThat(account.approvalMode()).isTrue();
    assertThat(account.reminders()).isEqualTo(new Reminders(3, 1));
    assertThat(account.hasMembersSignIn()).isTrue();
    assertThat(account.members()).hasSize(4);
    assertThat(account.approvers())
        .extracting(Member::email)
        .containsExactly("sam@acme.example", "anna@acme.example", "bruno@acme.example");
  }

  @Test
  void whatThePlatformChoseIsUnderstood() {
    var sample = Samples.of("platform.settings-changed.v1");
    assertThat(
            Json.mapper()
                .readValue(sample, AccountMessage.PlatformSettingsChanged.class)
                .toInherited())
        .isEqualTo(new Inherited(2, new Reminders(4, 2), false));
  }

  @Test
  void aRightOfTheFutureGivesNothing() {
    var json =
        """
        {"account": "ACC-1", "version": 1, "name": "A", "approvalMode": true, "settings": {},
         "members": [{"email": "a@a.example", "rights": ["ORACLE", "APPROVAL"], "notify": true}]}
        """;
    assertThat(Json.mapper().readValue(json, AccountMessage.Changed.class).toAccount().members())
        .extracting(Member::rights)
        .containsExactly(Set.of(Right.APPROVAL));
  }
}
