package dev.aval.approval.policy;

import java.util.List;

/// Silence is followed: after that long others are asked besides. Without names they are found: the
/// level above, the super users, the operators (N2).
public record EscalationRule(long afterSeconds, List<Selector> to) {
  public EscalationRule {
    to = List.copyOf(to);
  }
}
