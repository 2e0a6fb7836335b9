package dev.aval.approval.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

public record Member(
    String email,
    @Nullable String name,
    @Nullable String locale,
    @Nullable String zone,
    Set<Right> rights) {
  public Member {
    rights = Set.copyOf(rights);
  }

  public boolean approves() {
    return rights.stream().anyMatch(Right::approves);
  }
}
