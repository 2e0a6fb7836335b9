package dev.aval.approval.deciding;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.deciding.Actor.Auditor;
import dev.aval.approval.deciding.Actor.LinkHolder;
import dev.aval.approval.deciding.Actor.SignedIn;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.policy.Approver;
import java.util.Optional;

/// What somebody is to an approval at this moment (R14): judged anew whenever he looks or decides,
/// on every path, from who was asked and from the rights he has now.
public sealed interface Standing {
  record MayDecide(Approver approver) implements Standing {}

  enum Other implements Standing {
    /// Asked for it himself: sees it, never decides it.
    REQUESTER,
    /// May look: an auditor, an approver of the account who was not asked, one who was.
    OBSERVER,
    /// Holds the link of an earlier revision.
    OUTDATED,
    STRANGER
  }

  static Standing of(Known approval, Optional<Account> account, Actor actor) {
    return switch (actor) {
      case Auditor _ -> Other.OBSERVER;
      case SignedIn(var email, var operator) -> {
        var own = of(approval, account, email);
        yield own == Other.STRANGER && operator ? Other.OBSERVER : own;
      }
      case LinkHolder(_, var id, _, _) when !id.equals(approval.request().requestId()) ->
          Other.STRANGER;
      case LinkHolder(var email, _, var revision, _)
          when revision != approval.live().revision().number() ->
          wasAsked(approval, email) ? Other.OUTDATED : Other.STRANGER;
      case LinkHolder(var email, _, _, _) -> of(approval, account, email);
    };
  }

  private static Standing of(Known approval, Optional<Account> account, String email) {
    if (approval.live().revision().requester().is(email)) {
      return Other.REQUESTER;
    }
    var approves = account.filter(it -> it.isApprover(email)).isPresent();
    var asked = approval.live().approver(email).filter(it -> it.named() || approves);
    if (asked.isPresent()) {
      return new MayDecide(asked.get());
    }
    var member = account.flatMap(it -> it.member(email)).isPresent();
    return approves || (member && wasAsked(approval, email)) ? Other.OBSERVER : Other.STRANGER;
  }

  private static boolean wasAsked(Known approval, String email) {
    return approval.live().approver(email).isPresent()
        || approval.earlier().stream().anyMatch(it -> it.question().approver(email).isPresent());
  }
}
