package dev.aval.approval.deciding;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.deciding.Actor.Auditor;
import dev.aval.approval.deciding.Actor.LinkHolder;
import dev.aval.approval.deciding.Actor.SignedIn;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.policy.Assurance;
import java.util.Optional;

/// How sure one has to be who somebody is before he answers (R12): as the policy says, and of a
/// member not less than a sign-in where his account has its members sign in. Judged with the
/// account as it is when he looks or answers, so that turning it on holds for what is open too.
///
/// @param byAccount the account asks for more than the policy does
public record Demand(Assurance level, boolean byAccount) {
  public static Demand of(Known approval, Optional<Account> account, Actor actor) {
    var policy = approval.live().plan().terms().assurance();
    var raised =
        !policy.satisfies(Assurance.L2)
            && account.filter(it -> it.hasMembersSignIn() && isMember(it, actor)).isPresent();
    return raised ? new Demand(Assurance.L2, true) : new Demand(policy, false);
  }

  /// Whoever holds a link has to sign in first.
  public boolean isMoreThanALink() {
    return level.satisfies(Assurance.L2);
  }

  private static boolean isMember(Account account, Actor actor) {
    return switch (actor) {
      case SignedIn(var email, _) -> account.member(email).isPresent();
      case LinkHolder(var email, _, _, _) -> account.member(email).isPresent();
      case Auditor _ -> false;
    };
  }
}
