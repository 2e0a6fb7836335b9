package dev.aval.approval.accounts;

import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Reminders;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The customer whose requests are held, at one version.
///
/// @param membersSignIn whether members have to sign in to answer; null: not chosen
public record Account(
    String code,
    long version,
    String name,
    boolean approvalMode,
    List<Member> members,
    @Nullable Reminders reminders,
    @Nullable Boolean membersSignIn) {
  public Account {
    members = List.copyOf(members);
  }

  public Account(
      String code,
      long version,
      String name,
      boolean approvalMode,
      List<Member> members,
      @Nullable Reminders reminders) {
    this(code, version, name, approvalMode, members, reminders, null);
  }

  public Account inheriting(Inherited inherited) {
    return new Account(
        code,
        version,
        name,
        approvalMode,
        members,
        reminders == null ? inherited.reminders() : reminders,
        membersSignIn == null ? inherited.membersSignIn() : membersSignIn);
  }

  /// R12: a personal link is not enough for its members.
  public boolean hasMembersSignIn() {
    return Boolean.TRUE.equals(membersSignIn);
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
