package dev.aval.approval.deciding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// All approvals we know of.
public interface Approvals {
  Optional<Approval> find(String approvalId);

  /// Rules on the approval, or on nothing when there is none, and stores what was accepted. May ask
  /// again when somebody else was faster.
  Ruling change(String approvalId, Function<Optional<Approval>, Ruling> rule);

  /// Many at once, those of one approval in their order; returns the transitions that were made.
  List<Transition> changeAll(List<Move> moves);
}
