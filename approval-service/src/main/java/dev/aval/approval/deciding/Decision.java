package dev.aval.approval.deciding;

/// An answer as it was given: to the revision and digest that were seen, not to those of now.
public record Decision(
    String approvalId,
    Actor by,
    Choice choice,
    String reason,
    int revision,
    String digest,
    Evidence evidence) {
  public Decision {
    reason = reason.strip();
  }
}
