package dev.aval.approval.deciding;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.deciding.Actor.Auditor;
import dev.aval.approval.deciding.Actor.LinkHolder;
import dev.aval.approval.deciding.Actor.SignedIn;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.requests.Person;
import java.util.Optional;

/// What somebody is to an approval at this moment (R14): judged anew whenever he looks or decides,
/// on every path, from who was asked, from the rights he has now and from whom he stands in for.
public sealed interface Standing {
  /// @param stage the one his answer is for, from 0
  /// @param voice whose answer it is: his own, or that of whoever is absent
  record MayDecide(int stage, Approver voice, Person by) implements Standing {}

  /// Has answered; others are still asked.
  record Answered(Answer answer) implements Standing {}

  enum Other implements Standing {
    /// Asked for it himself, or has it asked for him: sees it, never decides it.
    REQUESTER,
    /// May look: an auditor, an approver of the account who is not asked now, one who was.
    OBSERVER,
    /// Holds the link of an earlier revision.
    OUTDATED,
    STRANGER
  }

  static Standing of(Known approval, Optional<Account> account, Deputies deputies, Actor actor) {
    return switch (actor) {
      case Auditor _ -> Other.OBSERVER;
      case SignedIn(var email, var operator) -> {
        var own = of(approval, account, deputies, email);
        yield own == Other.STRANGER && operator ? Other.OBSERVER : own;
      }
      case LinkHolder(_, var id, _, _) when !id.equals(approval.request().requestId()) ->
          Other.STRANGER;
      case LinkHolder(var email, _, var revision, _)
          when revision != approval.live().revision().number() ->
          wasAsked(approval, email) ? Other.OUTDATED : Other.STRANGER;
      case LinkHolder(var email, _, _, _) -> of(approval, account, deputies, email);
    };
  }

  private static Standing of(
      Known approval, Optional<Account> account, Deputies deputies, String email) {
    if (approval.live().isBarred(email)) return Other.REQUESTER;
    return Entitlement.of(approval, account, deputies, email)
        .orElseGet(() -> looking(approval, account, email));
  }

  private static Standing looking(Known approval, Optional<Account> account, String email) {
    var member = account.flatMap(it -> it.member(email));
    var approves = member.filter(it -> it.approves()).isPresent();
    return approves
            || (member.isPresent() && wasAsked(approval, email))
            || Entitlement.holds(approval, account, email)
        ? Other.OBSERVER
        : Other.STRANGER;
  }

  private static boolean wasAsked(Known approval, String email) {
    return approval.live().approver(email).isPresent()
        || approval.live().answerOf(email).isPresent()
        || approval.earlier().stream()
            .anyMatch(it ->
                it.question().approver(email).isPresent()
                    || it.question().answerOf(email).isPresent());
  }
}
