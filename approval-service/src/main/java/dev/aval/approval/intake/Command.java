package dev.aval.approval.intake;

import dev.aval.approval.absence.Wish;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Move.Cause;
import dev.aval.approval.requests.Person;
import org.jspecify.annotations.Nullable;

/// What a platform says that a person did, or that somebody is away. Whether a person may is judged
/// as on every path.
public sealed interface Command {
  sealed interface OnApproval extends Command {
    Target target();

    Cause cause();
  }

  record Decide(
      Target target,
      String by,
      Choice choice,
      @Nullable String reason,
      int revision,
      String digest,
      Cause cause)
      implements OnApproval {}

  record Comment(Target target, String by, String text, boolean asks, Cause cause)
      implements OnApproval {}

  /// Somebody who is asked wants the mail with his link again.
  record Resend(Target target, String to, Cause cause) implements OnApproval {}

  /// @param source of the platform that tells it
  sealed interface OnAbsence extends Command {
    String source();
  }

  record SetDelegation(String source, Person absent, Wish wish) implements OnAbsence {}

  record EndDelegation(String source, String absent, String id) implements OnAbsence {}
}
