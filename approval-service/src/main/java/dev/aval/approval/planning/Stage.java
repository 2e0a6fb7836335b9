package dev.aval.approval.planning;

import dev.aval.approval.policy.Quorum;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One round of questions, with the people it goes to.
public record Stage(String name, List<Approver> approvers, Quorum quorum, Quorum refusal) {
  public Stage {
    approvers = List.copyOf(approvers);
  }

  public Optional<Approver> approver(String folded) {
    return approvers.stream().filter(it -> it.email().equals(folded)).findFirst();
  }

  /// Those whose answers are counted; a delegate answers for somebody who is counted.
  public List<Approver> voices() {
    return approvers.stream().filter(Approver::hasVoice).toList();
  }

  /// How many answers it takes is a matter of those who were asked at first: whoever is asked later
  /// because they keep silent makes it easier, not harder.
  public int size() {
    var atFirst =
        (int)
            approvers.stream()
                .filter(it -> it.hasVoice() && it.why() != Grounds.ESCALATION)
                .count();
    return atFirst == 0 ? voices().size() : atFirst;
  }

  public boolean isReachable() {
    var voices = voices().size();
    return voices > 0 && quorum.of(size()) <= voices;
  }

  public Stage with(List<Approver> more) {
    return new Stage(
        name, Stream.concat(approvers.stream(), more.stream()).toList(), quorum, refusal);
  }
}
