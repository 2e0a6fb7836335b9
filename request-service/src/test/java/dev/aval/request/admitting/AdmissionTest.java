package dev.aval.request.admitting;

import static dev.aval.request.accounts.Right.ACCOUNTING;
import static dev.aval.request.accounts.Right.APPROVAL;
import static dev.aval.request.accounts.Right.SUPER_USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.accounts.AccountOutcome.Changed;
import dev.aval.request.accounts.AccountOutcome.Marked;
import dev.aval.request.accounts.AccountOutcome.Refusal;
import dev.aval.request.accounts.AccountOutcome.Refused;
import dev.aval.request.accounts.AccountOutcome.Unacceptable;
import dev.aval.request.accounts.Member;
import dev.aval.request.accounts.Right;
import dev.aval.request.admitting.Admission.Joins;
import dev.aval.request.admitting.Admission.Leaves;
import dev.aval.request.admitting.Admission.Moves;
import dev.aval.request.membership.Membership;
import dev.aval.request.requests.Cause;
import dev.aval.request.requests.JsonText;
import dev.aval.request.requests.Person;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  static final Cause CAUSE = new Cause("aval.sync-c1", 2, "e", null);
  static final Person LEA = person("lea@acme.example", "Léa");
  static final Person MOVED = person("lea.nguyen@acme.example", "Léa Nguyen");
  static final Member SAM = member("sam@acme.example", null, SUPER_USER);

  @Test
  void whoeverJoinsMayDoNothingYet() {
    var next = changed(new Joins("A", LEA, CAUSE), account(SAM));
    assertThat(next.members())
        .containsExactly(
            SAM, new Member("lea@acme.example", "Léa", "fr", null, List.of(), null, true));
  }

  @Test
  void aMemberWhoIsAcceptedStaysAsHeIs() {
    var account = account(SAM, member("lea@acme.example", 3, APPROVAL));
    assertThat(new Joins("A", LEA, CAUSE).judge(account)).isEqualTo(new Marked(account));
  }

  @Test
  void aFullAccountTakesNobody() {
    var full =
        account(
            Stream.concat(
                    Stream.of(SAM),
                    IntStream.range(1, Membership.MOST)
                        .mapToObj(it -> member("m" + it + "@a.example", null)))
                .toArray(Member[]::new));
    assertThat(code(new Joins("A", LEA, CAUSE).judge(full))).isEqualTo("too-many");
  }

  @Test
  void anotherAddressKeepsNameRightsLevelAndPlace() {
    var lea =
        new Member(
            "lea@acme.example",
            "Lea N.",
            "en",
            "Europe/Paris",
            "BE",
            List.of(SUPER_USER),
            4,
            false);
    var next = changed(new Moves("A", LEA, MOVED, CAUSE), account(lea, SAM));
    assertThat(next.members())
        .containsExactly(
            new Member(
                "lea.nguyen@acme.example",
                "Lea N.",
                "en",
                "Europe/Paris",
                "BE",
                List.of(SUPER_USER),
                4,
                false),
            SAM);
  }

  @Test
  void whoIsAMemberTwiceIsOnceAfterwardsWhenThatTakesNothingAway() {
    var old = member("lea@acme.example", 2, APPROVAL);
    var other = member("lea.nguyen@acme.example", 2, ACCOUNTING, APPROVAL);
    var next = changed(new Moves("A", LEA, MOVED, CAUSE), account(SAM, old, other));
    assertThat(next.members()).containsExactly(SAM, other);
  }

  @Test
  void noRightAndNoLevelIsLostWhereTheOtherAddressIsAMemberWithLess() {
    var old = member("lea@acme.example", 2, APPROVAL);
    var without = account(SAM, old, member("lea.nguyen@acme.example", 2));
    var lower = account(SAM, old, member("lea.nguyen@acme.example", null, APPROVAL));
    assertThat(Stream.of(without, lower).map(new Moves("A", LEA, MOVED, CAUSE)::judge))
        .extracting(AdmissionTest::code)
        .containsExactly("rights-lost", "rights-lost");
  }

  @Test
  void theOnlySuperUserIsNotMergedIntoSomebodyWhoIsNone() {
    var account =
        account(
            member("lea@acme.example", null, SUPER_USER), member("lea.nguyen@acme.example", null));
    assertThat(code(new Moves("A", LEA, MOVED, CAUSE).judge(account))).isEqualTo("rights-lost");
  }

  @Test
  void aMoveThatWasMadeByHandIsMadeNoMore() {
    var account = account(SAM, member("lea.nguyen@acme.example", null));
    assertThat(new Moves("A", LEA, MOVED, CAUSE).judge(account)).isEqualTo(new Marked(account));
    var lea = account(SAM, member("lea@acme.example", null, APPROVAL));
    assertThat(new Moves("A", LEA, LEA, CAUSE).judge(lea))
        .as("to where he is")
        .isEqualTo(new Marked(lea));
  }

  @Test
  void whoeverLeftIsAMemberNoMore() {
    var next =
        changed(
            new Leaves("A", LEA, CAUSE), account(SAM, member("lea@acme.example", 1, SUPER_USER)));
    assertThat(next.members()).containsExactly(SAM);
    assertThat(new Leaves("A", LEA, CAUSE).judge(next)).isEqualTo(new Marked(next));
  }

  @Test
  void theLastSuperUserStays() {
    var account =
        account(
            member("lea@acme.example", null, SUPER_USER), member("b@a.example", null, APPROVAL));
    assertThat(new Leaves("A", LEA, CAUSE).judge(account))
        .isEqualTo(new Refused(Refusal.LAST_SUPER_USER));
  }

  private static Account changed(Admission admission, Account account) {
    var outcome = admission.judge(account);
    assertThat(outcome).isInstanceOf(Changed.class);
    return ((Changed) outcome).account();
  }

  private static String code(AccountOutcome outcome) {
    return ((Unacceptable) outcome).objections().getFirst().code();
  }

  static Account account(Member... members) {
    return new Account("A", 1, "Acme", true, List.of(members), new JsonText("{}"));
  }

  static Member member(String email, Integer level, Right... rights) {
    return new Member(email, email, null, null, List.of(rights), level, true);
  }

  static Person person(String email, String name) {
    return new Person(email, name, "fr");
  }
}
