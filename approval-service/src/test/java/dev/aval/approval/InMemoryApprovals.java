package dev.aval.approval;

import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Move;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Transition;
import dev.aval.approval.opening.Held;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The port without a database: one lock, and the announced facts kept for reading.
public final class InMemoryApprovals implements Approvals, Held {
  private final Map<String, Approval> states = new HashMap<>();
  private final Map<String, Long> seen = new HashMap<>();
  private final List<ApprovalEvent> announced = new ArrayList<>();

  @Override
  public synchronized Optional<Approval> find(String approvalId) {
    return Optional.ofNullable(states.get(approvalId));
  }

  @Override
  public synchronized Ruling change(String approvalId, Function<Optional<Approval>, Ruling> rule) {
    var ruling = rule.apply(find(approvalId));
    if (ruling instanceof Accepted(var transition)) {
      store(approvalId, transition);
    }
    return ruling;
  }

  @Override
  public synchronized List<Transition> changeAll(List<Move> moves) {
    var made = new ArrayList<Transition>();
    for (var move : moves) {
      if (isNew(move)) {
        move.change()
            .apply(find(move.approvalId()))
            .ifPresent(it -> {
              store(move.approvalId(), it);
              made.add(it);
            });
      }
    }
    return made;
  }

  @Override
  public synchronized Map<String, String> in(Collection<String> accounts) {
    var found = new HashMap<String, String>();
    states.forEach((id, state) -> {
      if (state instanceof Approval.Pending it && accounts.contains(it.heldIn())) {
        found.put(id, it.request().account());
      }
    });
    return found;
  }

  public synchronized List<ApprovalEvent> announced() {
    return List.copyOf(announced);
  }

  private boolean isNew(Move move) {
    var cause = move.cause();
    if (cause == null) {
      return true;
    }
    var key = move.approvalId() + " " + cause.stream();
    var fresh = seen.getOrDefault(key, 0L) < cause.seq();
    seen.merge(key, cause.seq(), Math::max);
    return fresh;
  }

  private void store(String approvalId, Transition it) {
    states.put(approvalId, it.next());
    announced.addAll(it.events());
  }
}
