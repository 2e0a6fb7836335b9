package dev.aval.approval.intake;

import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Move.Cause;
import org.jspecify.annotations.Nullable;

/// What a person did in another platform, as it says. Whether he may is judged as on every path.
public sealed interface Command {
  Target target();

  Cause cause();

  record Decide(
      Target target,
      String by,
      Choice choice,
      @Nullable String reason,
      int revision,
      String digest,
      Cause cause)
      implements Command {}

  record Comment(Target target, String by, String text, boolean asks, Cause cause)
      implements Command {}
}
