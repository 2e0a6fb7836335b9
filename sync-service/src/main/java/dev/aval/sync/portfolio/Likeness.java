package dev.aval.sync.portfolio;

import dev.aval.sync.accounts.Terms;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether two descriptions may be of one person. It is shown to whoever decides, never acted upon.
///
/// Names are alike whatever the order of their words, case and accents; similar when one has all
/// words of the other, or when a slip of the pen makes one of the other.
final class Likeness {
  private static final int SLIPS = 2;
  private static final int SHORT = 5;

  private Likeness() {}

  static Set<Lookalike.Why> of(
      @Nullable String name,
      @Nullable String email,
      @Nullable String otherName,
      @Nullable String otherEmail) {
    var why = EnumSet.noneOf(Lookalike.Why.class);
    if (email != null && otherEmail != null && fold(email).equals(fold(otherEmail))) {
      why.add(Lookalike.Why.SAME_EMAIL);
    }
    var one = words(name);
    var other = words(otherName);
    if (one.isEmpty() || other.isEmpty()) return why;
    if (one.equals(other)) {
      why.add(Lookalike.Why.SAME_NAME);
    } else if (isSimilar(one, other)) {
      why.add(Lookalike.Why.SIMILAR_NAME);
    }
    return why;
  }

  private static boolean isSimilar(List<String> one, List<String> other) {
    var shorter = one.size() <= other.size() ? one : other;
    var longer = shorter == one ? other : one;
    if (shorter.size() > 1 && longer.containsAll(shorter)) return true;
    var a = String.join(" ", one);
    var b = String.join(" ", other);
    return Math.min(a.length(), b.length()) >= SHORT && slips(a, b) <= SLIPS;
  }

  private static List<String> words(@Nullable String name) {
    return name == null
        ? List.of()
        : new ArrayList<>(Terms.of(name.replaceAll("[\\p{Punct}’]", " ")))
            .stream().sorted().toList();
  }

  private static String fold(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /// How many letters have to be typed, left out or exchanged; more than `SLIPS` are not counted.
  private static int slips(String a, String b) {
    if (Math.abs(a.length() - b.length()) > SLIPS) return SLIPS + 1;
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
