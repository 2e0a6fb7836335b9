package dev.aval.notification.telling;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an ERP says of somebody.
///
/// @param system which ERP
/// @param id what it knows him by
/// @param name nothing where it has none
/// @param email as the ERP has it
/// @param change what is otherwise than here, of somebody who is a member; nothing of who is new
/// @param member the address under which he is one
/// @param mergedInto whom he was merged into
public record FromErp(
    String system,
    String id,
    @Nullable String name,
    @Nullable String email,
    @Nullable String change,
    @Nullable String member,
    @Nullable String mergedInto) {
  private static final Set<String> KNOWN =
      Set.of("EMAIL", "DEACTIVATED", "MERGED", "ERASED", "GONE");

  /// The key of its words.
  public String what() {
    if (change == null) return "NEW";
    return KNOWN.contains(change) ? change : "OTHER";
  }

  /// How he is called; `otherwise` where the ERP says nothing that would do.
  public String who(String otherwise) {
    if (name != null) return name;
    if (member != null) return member;
    return email == null ? otherwise : email;
  }

  /// The address there, where it is not the one here.
  public @Nullable String otherEmail() {
    return email == null || email.equalsIgnoreCase(member) ? null : email;
  }
}
