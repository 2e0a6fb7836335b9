package dev.aval.request.admitting;

import static dev.aval.request.admitting.AdmissionTest.LEA;
import static dev.aval.request.admitting.AdmissionTest.MOVED;
import static dev.aval.request.admitting.AdmissionTest.SAM;
import static dev.aval.request.admitting.AdmissionTest.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountsInMemory;
import dev.aval.request.accounts.Member;
import dev.aval.request.admitting.Admission.Joins;
import dev.aval.request.admitting.Admission.Leaves;
import dev.aval.request.admitting.Admission.Moves;
import dev.aval.request.requests.Cause;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmittingTest {
  final AccountsInMemory accounts = new AccountsInMemory().with(AdmissionTest.account(SAM));
  final List<String> left = new ArrayList<>();
  final Admitting admitting = new Admitting(accounts, (_, why) -> left.add(why));

  @Test
  void whatWasAcceptedOneAfterTheOtherIsDoneInThatOrder() {
    admitting.admit(
        List.of(
            new Joins("A", LEA, cause(2)),
            new Moves("A", LEA, MOVED, cause(4)),
            new Leaves("A", MOVED, cause(6)),
            new Joins("A", LEA, cause(8))));
    assertThat(emails()).containsExactly("sam@acme.example", "lea@acme.example");
    assertThat(left).isEmpty();
  }

  @Test
  void noReplayTouchesWhatWasDoneByHandSince() {
    var joins = new Joins("A", LEA, cause(2));
    admitting.admit(List.of(joins));
    accounts.with(account().without("lea@acme.example"));
    admitting.admit(List.of(joins));
    assertThat(emails()).containsExactly("sam@acme.example");

    accounts.with(account().with(member("lea@acme.example", null)));
    var known = new Joins("A", LEA, cause(3));
    admitting.admit(List.of(known));
    accounts.with(account().without("lea@acme.example"));
    admitting.admit(List.of(known));
    assertThat(emails()).as("was a member already").containsExactly("sam@acme.example");
  }

  @Test
  void whatCannotBeDoneIsToldAndHoldsUpNobody() {
    var sam = AdmissionTest.person("sam@acme.example", "Sam");
    admitting.admit(List.of(new Leaves("A", sam, cause(2)), new Joins("A", LEA, cause(3))));
    assertThat(left).containsExactly("last-super-user");
    assertThat(emails()).containsExactly("sam@acme.example", "lea@acme.example");
    assertThat(account().hasSuperUser("sam@acme.example")).isTrue();
  }

  @Test
  void anAccountThatIsNotThereIsAFault() {
    assertThatThrownBy(() -> admitting.admit(List.of(new Joins("B", LEA, cause(2)))))
        .hasMessageContaining("'B'");
  }

  private Account account() {
    return accounts.find("A").orElseThrow();
  }

  private List<String> emails() {
    return account().members().stream().map(Member::email).toList();
  }

  private static Cause cause(long seq) {
    return new Cause("aval.sync-c1", seq, "e" + seq, null);
  }
}
