package dev.aval.sync.accounts;

import java.util.List;
import java.util.Optional;

/// The customer whose file it is, at one version. Its code is the client code in the ERP.
public record Account(String code, long version, String name, List<Member> members) {
  public Account {
    members = List.copyOf(members);
  }

  public boolean hasMember(String email) {
    return member(email).isPresent();
  }

  public Optional<Member> member(String email) {
    return members.stream().filter(it -> it.is(email)).findFirst();
  }

  public boolean hasStaff(String email) {
    return member(email).filter(Member::isStaff).isPresent();
  }

  public boolean hasSuperUser(String email) {
    return member(email).filter(it -> it.rights().contains(Right.SUPER_USER)).isPresent();
  }
}
