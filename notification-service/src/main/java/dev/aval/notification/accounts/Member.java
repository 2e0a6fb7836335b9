package dev.aval.notification.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody of an account.
///
/// @param email folded
/// @param notified whether he is told of what concerns all of the account
public record Member(String email, @Nullable String name, List<String> rights, boolean notified) {
  public Member {
    rights = List.copyOf(rights);
  }
}
