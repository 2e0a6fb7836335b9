package dev.aval.request.accounts;

import dev.aval.request.requests.JsonText;
import java.util.List;
import java.util.stream.Stream;

/// A customer whose requests are held.
///
/// @param version counts the changes; others judge a request by this version or a later one
/// @param approvalMode T1: requests wait for an approver
public record Account(
    String code,
    long version,
    String name,
    boolean approvalMode,
    List<Member> members,
    JsonText settings) {
  public Account {
    members = List.copyOf(members);
  }

  public boolean hasMember(String email) {
    return members.stream().anyMatch(member -> member.is(email));
  }

  public boolean hasSuperUser(String email) {
    return members.stream()
        .anyMatch(member -> member.is(email) && member.rights().contains(Right.SUPER_USER));
  }

  static Account create(String code, AccountDraft draft) {
    return new Account(
        code, 1, draft.name(), draft.approvalMode(), draft.members(), draft.settings());
  }

  Account changed(AccountDraft draft) {
    return new Account(
        code, version + 1, draft.name(), draft.approvalMode(), draft.members(), draft.settings());
  }

  Account with(Member member) {
    var more = Stream.concat(members.stream(), Stream.of(member)).toList();
    return new Account(code, version + 1, name, approvalMode, more, settings);
  }

  boolean says(AccountDraft draft) {
    return name.equals(draft.name())
        && approvalMode == draft.approvalMode()
        && members.equals(draft.members())
        && settings.equals(draft.settings());
  }
}
