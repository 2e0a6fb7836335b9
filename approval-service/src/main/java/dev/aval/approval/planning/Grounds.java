package dev.aval.approval.planning;

import dev.aval.approval.accounts.Member;
import dev.aval.approval.accounts.Right;
import java.util.Optional;

/// What made somebody an approver. Whoever was chosen for a right stays one only while he has it.
public enum Grounds {
  NAMED,
  EMAIL,
  RULE,
  APPROVAL,
  SUPER_USER,
  ACCOUNTING,
  LEVEL,
  NOTIFIED,
  ESCALATION,
  REASSIGNMENT,
  DELEGATION;

  /// Whether it holds for what that person is in the account today.
  public boolean hold(Optional<Member> today) {
    return switch (this) {
      case NAMED, EMAIL, RULE, REASSIGNMENT, DELEGATION -> true;
      case APPROVAL -> today.filter(Member::approves).isPresent();
      case SUPER_USER -> today.filter(it -> it.has(Right.SUPER_USER)).isPresent();
      case ACCOUNTING -> today.filter(it -> it.has(Right.ACCOUNTING)).isPresent();
      case LEVEL, NOTIFIED, ESCALATION -> today.isPresent();
    };
  }

  /// Independent of what that person is in the account.
  public boolean stand() {
    return hold(Optional.empty());
  }
}
