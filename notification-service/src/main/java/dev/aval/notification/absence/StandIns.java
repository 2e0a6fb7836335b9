package dev.aval.notification.absence;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Reads what is arranged for people who are asked, and for those who stand in for them, over three
/// steps: one look for all of a batch where nobody is away.
public final class StandIns {
  static final int LONGEST = 3;

  private final Absences absences;
  private final Clock clock;

  public StandIns(Absences absences, Clock clock) {
    this.absences = absences;
    this.clock = clock;
  }

  /// As it is now.
  public Arranged among(Collection<String> people) {
    var known = new HashMap<String, Absence>();
    var seen = new HashSet<String>();
    var next = unseen(people, seen);
    for (var depth = 0; depth < LONGEST && !next.isEmpty(); depth++) {
      var found = absences.recent(next);
      known.putAll(found);
      var deputies =
          found.values().stream()
              .flatMap(it -> it.delegations().stream())
              .map(Delegation::email)
              .toList();
      next = unseen(deputies, seen);
    }
    return new Arranged(known, clock.instant());
  }

  private static Set<String> unseen(Collection<String> people, Set<String> seen) {
    var unseen = new HashSet<String>();
    for (var person : people) {
      var folded = fold(person);
      if (seen.add(folded)) unseen.add(folded);
    }
    return unseen;
  }

  public static String fold(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
