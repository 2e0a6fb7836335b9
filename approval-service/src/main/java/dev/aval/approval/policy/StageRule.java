package dev.aval.approval.policy;

import java.util.List;

/// One round of questions: to whom, and how many answers it takes to pass, or to end it all.
///
/// @param when the round takes place
public record StageRule(
    String name, Expression when, List<Selector> approvers, Quorum quorum, Quorum refusal) {
  public StageRule {
    approvers = List.copyOf(approvers);
  }
}
