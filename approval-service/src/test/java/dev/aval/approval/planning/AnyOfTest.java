package dev.aval.approval.planning;

import static dev.aval.approval.Acme.NOW;
import static dev.aval.approval.Acme.PAUL;
import static dev.aval.approval.Acme.RITA;
import static dev.aval.approval.Acme.account;
import static dev.aval.approval.Acme.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.Shipped;
import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Right;
import dev.aval.approval.planning.Asking.Asked;
import dev.aval.approval.planning.Asking.Exemption;
import dev.aval.approval.planning.Asking.Nobody;
import dev.aval.approval.planning.Asking.NotNeeded;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.RequestEvent.Submitted;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnyOfTest {
  static final Person SAM = new Person("Sam@ACME.example", "Sam", "en");

  @Test
  void inApprovalModeTheSuperUserAndAllApproversAreAsked() {
    assertThat(emails(asks(account(), submitted("order", RITA))))
        .containsExactly("sam@acme.example", "anna@acme.example", "bruno@acme.example");
  }

  @Test
  void whoeverTheRequestNamesIsAskedToo() {
    assertThat(emails(asks(account(), submitted("refund", RITA, PAUL))))
        .endsWith("paul@client.example")
        .hasSize(4);
  }

  @Test
  void nobodyIsAskedTwice() {
    var named = new Person("ANNA@acme.example", null, null);
    assertThat(emails(asks(account(), submitted("refund", RITA, named)))).hasSize(3);
  }

  @Test
  void aMemberWhomTheRequestNamesCountsAsNamed() {
    var named = new Person("anna@acme.example", null, null);
    assertThat(approvers(asks(account(), submitted("refund", RITA, named))))
        .filteredOn(it -> it.why() == Grounds.NAMED)
        .extracting(Approver::name)
        .containsExactly("Anna");
  }

  @Test
  void withTheModeOffNothingIsHeld() {
    assertThat(asks(account(false), submitted("order", RITA)))
        .isInstanceOfSatisfying(
            NotNeeded.class, it -> assertThat(it.because()).isEqualTo(Exemption.MODE_OFF));
  }

  @Test
  void withTheModeOffOnlyThoseAreAskedWhomTheRequestNames() {
    assertThat(emails(asks(account(false), submitted("refund", RITA, PAUL))))
        .containsExactly("paul@client.example");
  }

  @Test
  void aNewUserIsAlwaysHeld() {
    assertThat(emails(asks(account(false), submitted("user-access", RITA)))).hasSize(3);
  }

  @Test
  void anApproversOwnOrderNeedsNoApproval() {
    assertThat(asks(account(), submitted("order", SAM)))
        .isInstanceOfSatisfying(
            NotNeeded.class, it -> assertThat(it.because()).isEqualTo(Exemption.SELF_EXEMPT));
  }

  @Test
  void elsewhereAnApproverAsksTheOthers() {
    assertThat(emails(asks(account(), submitted("refund", SAM))))
        .containsExactly("anna@acme.example", "bruno@acme.example");
  }

  @Test
  void namingOneselfExemptsNobody() {
    assertThat(emails(asks(account(), submitted("order", RITA, RITA))))
        .containsExactly("sam@acme.example", "anna@acme.example", "bruno@acme.example");
  }

  @Test
  void namingOnlyOneselfLeavesNobodyToAsk() {
    assertThat(asks(account(false), submitted("order", RITA, RITA))).isInstanceOf(Nobody.class);
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
    assertThat(asks(alone, submitted("user-access", SAM))).isInstanceOf(Nobody.class);
  }

  private static Asking asks(Account account, Submitted submitted) {
    var book = Shipped.POLICIES.books(List.of(account.code())).get(account.code());
    return Shipped.PLANNING.plan(book, account, submitted, NOW);
  }

  private static List<Approver> approvers(Asking asking) {
    return ((Asked) asking).plan().stages().getFirst().approvers();
  }

  private static List<String> emails(Asking asking) {
    return approvers(asking).stream().map(Approver::email).toList();
  }
}
