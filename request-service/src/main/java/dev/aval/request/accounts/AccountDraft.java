package dev.aval.request.accounts;

import dev.aval.request.requests.JsonText;
import java.util.List;

/// All of an account that a caller may say.
public record AccountDraft(
    String name, boolean approvalMode, List<Member> members, JsonText settings) {
  public AccountDraft {
    members = List.copyOf(members);
  }
}
