package dev.aval.link.reviewlinks;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What we know of an approval that is the end of some of its links (guarantees R8): that it ended,
/// which revision is the live one, and who is asked no longer.
///
/// @param live the number of the newest revision that was put before anybody; 0 when unknown
/// @param released their addresses in small letters
public record Fate(@Nullable Ending ending, int live, Set<String> released) {
  public static final Fate OPEN = new Fate(null, 0, Set.of());

  public Fate {
    released = Set.copyOf(released);
  }

  /// Why this person can do nothing any more, if so.
  Optional<Death> of(Invitation it) {
    if (it.revision() < live) return Optional.of(new Death.Superseded());
    if (ending != null && ending.revision() >= it.revision()) {
      return Optional.of(new Death.Ended(ending));
    }
    return released.contains(fold(it.email()))
        ? Optional.of(new Death.Released())
        : Optional.empty();
  }

  public static String fold(String email) {
    return email.toLowerCase(Locale.ROOT);
  }
}
