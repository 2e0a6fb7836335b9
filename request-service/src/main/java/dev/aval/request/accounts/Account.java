package dev.aval.request.accounts;

import dev.aval.request.requests.JsonText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A customer whose requests are held.
///
/// @param version counts the changes; others judge a request by this version or a later one
/// @param approvalMode T1: requests wait for an approver
/// @param closing somebody is about to turn the mode off; to others it is still on
public record Account(
    String code,
    long version,
    String name,
    boolean approvalMode,
    List<Member> members,
    JsonText settings,
    @Nullable Closing closing) {
  /// The code under which the settings of the platform are kept; no account can have it.
  public static final String PLATFORM = "*";

  public Account {
    members = List.copyOf(members);
  }

  public Account(
      String code,
      long version,
      String name,
      boolean approvalMode,
      List<Member> members,
      JsonText settings) {
    this(code, version, name, approvalMode, members, settings, null);
  }

  /// What all accounts inherit from, before anybody chose anything.
  public static Account platform() {
    return new Account(PLATFORM, 0, "Aval", false, List.of(), new JsonText("{}"));
  }

  public boolean isPlatform() {
    return code.equals(PLATFORM);
  }

  public boolean hasMember(String email) {
    return member(email).isPresent();
  }

  public boolean hasSuperUser(String email) {
    return member(email).filter(Member::administers).isPresent();
  }

  public Optional<Member> member(String email) {
    return members.stream().filter(it -> it.is(email)).findFirst();
  }

  public boolean isAdministered() {
    return members.stream().anyMatch(Member::administers);
  }

  public boolean closing(Instant now) {
    return closing != null && closing.holds(now);
  }

  public static Account create(String code, AccountDraft draft) {
    return new Account(
        code, 1, draft.name(), draft.approvalMode(), draft.members(), draft.settings());
  }

  public Account changed(AccountDraft draft) {
    return next(draft.name(), draft.approvalMode(), draft.members(), draft.settings());
  }

  /// With this member added, or in the place of the one with that e-mail address.
  public Account with(Member member) {
    var changed = members.stream().map(it -> it.is(member.email()) ? member : it);
    var more =
        hasMember(member.email()) ? changed : Stream.concat(members.stream(), Stream.of(member));
    return with(more.toList());
  }

  public Account without(String email) {
    return with(members.stream().filter(it -> !it.is(email)).toList());
  }

  /// With this member under another address, in the same place.
  public Account moved(Member member, String email) {
    return with(members.stream().map(it -> it.equals(member) ? it.under(email) : it).toList());
  }

  public Account with(List<Member> members) {
    return next(name, approvalMode, members, settings);
  }

  public Account with(JsonText settings) {
    return next(name, approvalMode, members, settings);
  }

  public Account withMode(boolean on) {
    return next(name, on, members, settings);
  }

  /// No change that anybody is told of, so the version stays.
  public Account marked(@Nullable Closing mark) {
    return new Account(code, version, name, approvalMode, members, settings, mark);
  }

  public boolean says(AccountDraft draft) {
    return name.equals(draft.name())
        && approvalMode == draft.approvalMode()
        && members.equals(draft.members())
        && settings.equals(draft.settings());
  }

  private Account next(String name, boolean mode, List<Member> members, JsonText settings) {
    return new Account(code, version + 1, name, mode, members, settings, mode ? closing : null);
  }
}
