package dev.aval.approval.policy;

import dev.aval.approval.requests.Reminders;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who has to say yes to what, in one version (N3). It never changes: a change is the next version,
/// and what was opened under this one is judged by this one to its end.
///
/// @param priority of several that fit, the one with the lowest number applies
/// @param types of requests it is for; none means all
/// @param when it is for only those requests
/// @param alwaysHeld a request waits even where the approval mode is off
/// @param selfExemption an approver's own request needs no approval (T12, X5)
/// @param beneficiaryBarred whoever a request is made for does not decide it, as its requester
///   never does
/// @param undoSeconds how long an answer that concludes may be taken back (N7); 0 for not at all
public record Policy(
    String id,
    int version,
    int priority,
    String name,
    Set<String> types,
    Expression when,
    boolean alwaysHeld,
    boolean selfExemption,
    boolean beneficiaryBarred,
    Order order,
    Repeat repeat,
    Nobody nobody,
    List<StageRule> stages,
    @Nullable DeadlineRule deadline,
    @Nullable EscalationRule escalation,
    @Nullable Reminders reminders,
    List<AssuranceRule> assurance,
    int undoSeconds) {
  public Policy {
    types = Set.copyOf(types);
    stages = List.copyOf(stages);
    assurance = List.copyOf(assurance);
  }

  /// `<id>@<version>`, as approvals and events name it.
  public String reference() {
    return id + "@" + version;
  }

  public boolean isFor(String type) {
    return types.isEmpty() || types.contains(type);
  }

  /// Whether the stages are asked one after the other or all at once.
  public enum Order {
    SEQUENTIAL,
    PARALLEL
  }

  /// What somebody's answer means for the other stages in which he is asked: it counts there too,
  /// so nobody is asked twice, or he is not asked there any more (four eyes).
  public enum Repeat {
    COUNTS,
    BARRED
  }

  /// What becomes of a request that nobody is there to decide.
  public enum Nobody {
    REFUSE,
    OPERATORS
  }
}
