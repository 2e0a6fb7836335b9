package dev.aval.approval.policy;

import static dev.aval.approval.Acme.PAUL;
import static dev.aval.approval.Acme.RITA;
import static dev.aval.approval.Acme.account;
import static dev.aval.approval.Acme.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Right;
import dev.aval.approval.policy.Asking.Asked;
import dev.aval.approval.policy.Asking.Exemption;
import dev.aval.approval.policy.Asking.Nobody;
import dev.aval.approval.policy.Asking.NotNeeded;
import dev.aval.approval.requests.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnyOfTest {
  static final Person SAM = new Person("Sam@ACME.example", "Sam", "en");

  @Test
  void inApprovalModeTheSuperUserAndAllApproversAreAsked() {
    assertThat(emails(AnyOf.asks(account(), submitted("order", RITA))))
        .containsExactly("sam@acme.example", "anna@acme.example", "bruno@acme.example");
  }

  @Test
  void whoeverTheRequestNamesIsAskedToo() {
    assertThat(emails(AnyOf.asks(account(), submitted("proof", RITA, PAUL))))
        .endsWith("paul@client.example")
        .hasSize(4);
  }

  @Test
  void nobodyIsAskedTwice() {
    var named = new Person("ANNA@acme.example", null, null);
    assertThat(emails(AnyOf.asks(account(), submitted("proof", RITA, named)))).hasSize(3);
  }

  @Test
  void aMemberWhomTheRequestNamesCountsAsNamed() {
    var named = new Person("anna@acme.example", null, null);
    assertThat(((Asked) AnyOf.asks(account(), submitted("proof", RITA, named))).approvers())
        .filteredOn(Approver::named)
        .extracting(Approver::name)
        .containsExactly("Anna");
  }

  @Test
  void withTheModeOffNothingIsHeld() {
    assertThat(AnyOf.asks(account(false), submitted("order", RITA)))
        .isEqualTo(new NotNeeded(Exemption.MODE_OFF));
  }

  @Test
  void withTheModeOffOnlyThoseAreAskedWhomTheRequestNames() {
    assertThat(emails(AnyOf.asks(account(false), submitted("proof", RITA, PAUL))))
        .containsExactly("paul@client.example");
  }

  @Test
  void aNewUserIsAlwaysHeld() {
    assertThat(emails(AnyOf.asks(account(false), submitted("user-access", RITA)))).hasSize(3);
  }

  @Test
  void anApproversOwnOrderNeedsNoApproval() {
    assertThat(AnyOf.asks(account(), submitted("order", SAM)))
        .isEqualTo(new NotNeeded(Exemption.SELF_EXEMPT));
  }

  @Test
  void elsewhereAnApproverAsksTheOthers() {
    assertThat(emails(AnyOf.asks(account(), submitted("refund", SAM))))
        .containsExactly("anna@acme.example", "bruno@acme.example");
  }

  @Test
  void namingOneselfExemptsNobody() {
    assertThat(emails(AnyOf.asks(account(), submitted("order", RITA, RITA))))
        .containsExactly("sam@acme.example", "anna@acme.example", "bruno@acme.example");
  }

  @Test
  void namingOnlyOneselfLeavesNobodyToAsk() {
    assertThat(AnyOf.asks(account(false), submitted("order", RITA, RITA))).isEqualTo(new Nobody());
  }

  @Test
  void theOnlyApproverHasNobodyToAsk() {
    var alone =
        new Account(
            "ACC-1001",
            1,
            "Acme",
            true,
            List.of(Acme.member("sam@acme.example", "Sam", "en", Right.SUPER_USER)),
            null);
    assertThat(AnyOf.asks(alone, submitted("user-access", SAM))).isEqualTo(new Nobody());
  }

  private static List<String> emails(Asking asking) {
    return ((Asked) asking).approvers().stream().map(Approver::email).toList();
  }
}
