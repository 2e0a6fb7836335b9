package dev.aval.approval.deciding;

/// One person's answer. Whoever does not simply approve says why (R3).
public enum Choice {
  APPROVE(Outcome.APPROVED),
  REFUSE(Outcome.REFUSED),
  REQUEST_CHANGES(Outcome.CHANGES_REQUESTED);

  private final Outcome outcome;

  Choice(Outcome outcome) {
    this.outcome = outcome;
  }

  public Outcome outcome() {
    return outcome;
  }

  public boolean needsReason() {
    return this != APPROVE;
  }
}
