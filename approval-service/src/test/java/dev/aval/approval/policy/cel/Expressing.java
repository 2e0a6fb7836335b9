package dev.aval.approval.policy.cel;

import dev.aval.approval.policy.Expressions;

/// The real expressions, for tests of what asks them.
public final class Expressing {
  private Expressing() {}

  public static Expressions inCel() {
    return new CelExpressions();
  }
}
