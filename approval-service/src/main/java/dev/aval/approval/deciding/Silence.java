package dev.aval.approval.deciding;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Planning;
import dev.aval.approval.requests.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who is asked besides those who keep silent: whom the policy names, else the standing deputies of
/// the silent, else the level above, else the super users (N2). With none of them it stays with
/// those who were asked, or with the operators.
record Silence(Pending it, Optional<Account> account, Planning planning, Deputies deputies) {
  List<Approver> more(int stage) {
    if (account.isEmpty()) return List.of();
    var rule = it.live().plan().terms().escalation();
    var delegates = rule == null || rule.to().isEmpty() ? delegates(stage) : List.<Approver>of();
    return delegates.isEmpty() ? others(account.get()) : delegates;
  }

  private List<Approver> others(Account known) {
    var asked = it.live().approvers().stream().map(Approver::email).toList();
    return planning.escalation(it.live().plan(), known, it.request(), it.live().revision(), asked);
  }

  /// Only of those who could still answer themselves: a deputy has no other right than theirs.
  private List<Approver> delegates(int stage) {
    var silent =
        Counting.of(it.live()).waitsFor().stream()
            .filter(a -> a.hasVoice() && it.live().stage(stage).approvers().contains(a))
            .filter(a -> Entitlement.entitled(it, account, a.email()).isPresent())
            .toList();
    var named = deputies.standing(silent.stream().map(Approver::email).toList());
    return silent.stream()
        .flatMap(a -> Stream.ofNullable(named.get(a.email())).map(d -> Approver.delegate(d, a)))
        .filter(d -> mayBeAsked(d.person()))
        .toList();
  }

  private boolean mayBeAsked(Person deputy) {
    return !it.live().isBarred(deputy.email())
        && it.live().approver(deputy.email()).isEmpty()
        && it.live().answerOf(deputy.email()).isEmpty();
  }
}
