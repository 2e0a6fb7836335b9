package dev.aval.approval.deciding;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.requests.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether somebody's answer counts: asked in a stage that is open, on grounds that still hold, or
/// standing in for somebody of whom that is true. Whoever has answered is told so.
public final class Entitlement {
  private Entitlement() {}

  static Optional<Standing> of(
      Known approval, Optional<Account> account, Deputies deputies, String email) {
    var folded = Person.fold(email);
    var said = approval.live().answerOf(folded);
    if (said.isPresent()) {
      var still = entitled(approval, account, said.get().voice()).isPresent();
      return still ? Optional.of(new Standing.Answered(said.get())) : Optional.empty();
    }
    return asked(approval, account, folded, null)
        .or(() -> standsIn(approval, account, deputies, folded));
  }

  private static Optional<Standing> standsIn(
      Known approval, Optional<Account> account, Deputies deputies, String deputy) {
    return deputies.principals(deputy, approval.request()).stream()
        .filter(it -> !approval.live().isBarred(it.email()))
        .flatMap(it -> asked(approval, account, it.email(), it.deputy()).stream())
        .findFirst();
  }

  private static Optional<Standing> asked(
      Known approval, Optional<Account> account, String email, @Nullable Person deputy) {
    return entitled(approval, account, email)
        .flatMap(it -> {
          var stage = stage(approval, email);
          var by = deputy == null ? it.person() : deputy;
          return stage.map(at -> new Standing.MayDecide(at, approval.live().voiceOf(it), by));
        });
  }

  /// After the end it is all the same in which stage he was asked: he is told how it ended.
  private static Optional<Integer> stage(Known approval, String email) {
    return approval instanceof Pending it ? Counting.of(it.live()).stageOf(email) : Optional.of(0);
  }

  /// Asked on grounds that still hold, although his answer may not be wanted now.
  static boolean holds(Known approval, Optional<Account> account, String email) {
    return entitled(approval, account, Person.fold(email)).isPresent();
  }

  /// Whether whoever is asked would be listened to today.
  public static Optional<Approver> entitled(
      Known approval, Optional<Account> account, String email) {
    return approval
        .live()
        .approver(email)
        .filter(it -> {
          var voice = approval.live().voiceOf(it);
          return voice.why().hold(account.flatMap(known -> known.member(voice.email())));
        });
  }
}
