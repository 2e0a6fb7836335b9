package dev.aval.approval.deciding;

import dev.aval.approval.policy.Approver;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One revision put before the people who may decide it, under the policy of that day.
public record Question(
    Revision revision,
    String accountName,
    List<Approver> approvers,
    String policy,
    Instant askedAt) {
  public Question {
    approvers = List.copyOf(approvers);
  }

  public Optional<Approver> approver(String email) {
    var folded = Person.fold(email);
    return approvers.stream().filter(it -> it.email().equals(folded)).findFirst();
  }
}
