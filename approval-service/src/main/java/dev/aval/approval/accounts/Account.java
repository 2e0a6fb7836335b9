package dev.aval.approval.accounts;

import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Reminders;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The customer whose requests are held, at one version.
public record Account(
    String code,
    long version,
    String name,
    boolean approvalMode,
    List<Member> members,
    @Nullable Reminders reminders) {
  public Account {
    members = List.copyOf(members);
  }

  public Account inheriting(Inherited inherited) {
    return reminders != null || inherited.reminders() == null
        ? this
        : new Account(code, version, name, approvalMode, members, inherited.reminders());
  }

  public List<Member> approvers() {
    return members.stream().filter(Member::approves).toList();
  }

  public boolean isApprover(String email) {
    return member(email).filter(Member::approves).isPresent();
  }

  public Optional<Member> member(String email) {
    var folded = Person.fold(email);
    return members.stream().filter(it -> Person.fold(it.email()).equals(folded)).findFirst();
  }
}
