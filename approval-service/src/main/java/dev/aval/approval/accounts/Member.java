package dev.aval.approval.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// @param level 0 where the account sets none (B23)
/// @param notified gets mails (D6)
public record Member(
    String email,
    @Nullable String name,
    @Nullable String locale,
    @Nullable String zone,
    Set<Right> rights,
    int level,
    boolean notified) {
  public Member {
    rights = Set.copyOf(rights);
  }

  public boolean has(Right right) {
    return rights.contains(right);
  }

  public boolean approves() {
    return rights.stream().anyMatch(Right::approves);
  }
}
