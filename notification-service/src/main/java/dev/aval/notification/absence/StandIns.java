package dev.aval.notification.absence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who is written to besides those who are away: whoever stands in for them now, and for those in
/// turn, over three steps. Each address once, and nobody who is written to anyway.
public final class StandIns {
  private static final int LONGEST = 3;

  private final Absences absences;
  private final Clock clock;

  public StandIns(Absences absences, Clock clock) {
    this.absences = absences;
    this.clock = clock;
  }

  /// @param insteadOf the address of whoever is asked himself
  public record StandIn(Delegation deputy, String insteadOf) {}

  private record Step(String person, String insteadOf) {}

  /// @param type of the request, if it is known; else only delegations of everything count
  /// @param requester who never gets one for his own request
  public List<StandIn> of(
      Collection<String> asked, String account, @Nullable String type, String requester) {
    var seen = new HashSet<String>();
    asked.forEach(it -> seen.add(fold(it)));
    seen.add(fold(requester));
    var found = new ArrayList<StandIn>();
    var steps = asked.stream().map(it -> new Step(fold(it), it)).toList();
    for (var depth = 0; depth < LONGEST && !steps.isEmpty(); depth++) {
      var next = new ArrayList<Step>();
      var known = absences.findAll(steps.stream().map(Step::person).toList());
      for (var step : steps) {
        var absence = known.get(step.person());
        if (absence == null) continue;
        for (var it : absence.delegations()) {
          if (it.holds(account, type, clock.instant()) && seen.add(fold(it.email()))) {
            found.add(new StandIn(it, step.insteadOf()));
            next.add(new Step(fold(it.email()), step.insteadOf()));
          }
        }
      }
      steps = next;
    }
    return found;
  }

  public static String fold(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
