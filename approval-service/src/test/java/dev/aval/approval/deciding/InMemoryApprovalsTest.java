package dev.aval.approval.deciding;

import dev.aval.approval.InMemoryApprovals;

class InMemoryApprovalsTest extends ApprovalsContract {
  InMemoryApprovals approvals = new InMemoryApprovals();

  @Override
  protected Approvals approvals() {
    return approvals;
  }
}
