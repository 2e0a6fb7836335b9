package dev.aval.sync.portfolio;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody of the same file who may be the same person.
///
/// @param why the strongest first
public record Lookalike(
    Where where, @Nullable String name, String email, @Nullable String system, Set<Why> why) {
  public enum Where {
    MEMBER,
    /// Another contact of an ERP.
    CONTACT
  }

  public enum Why {
    SAME_EMAIL,
    SAME_NAME,
    SIMILAR_NAME
  }
}
