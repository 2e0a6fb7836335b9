package dev.aval.notification.absence;

import static dev.aval.notification.absence.StandIns.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who is written to besides those who are away: whoever stands in for them now, and for those in
/// turn, over three steps. Each address once, and nobody who is written to anyway.
///
/// @param known by folded address, as far as the people reach who were looked up
public record Arranged(Map<String, Absence> known, Instant now) {
  public Arranged {
    known = Map.copyOf(known);
  }

  /// @param insteadOf the address of whoever is asked himself
  public record StandIn(Delegation deputy, String insteadOf) {}

  private record Step(String person, String insteadOf) {}

  /// @param asked of those who were looked up
  /// @param type of the request, if it is known; else only delegations of everything count
  /// @param requester who never gets one for his own request
  public List<StandIn> standIns(
      Collection<String> asked, String account, @Nullable String type, String requester) {
    if (known.isEmpty()) return List.of();
    var seen = new HashSet<String>();
    asked.forEach(it -> seen.add(fold(it)));
    seen.add(fold(requester));
    var found = new ArrayList<StandIn>();
    var steps = asked.stream().map(it -> new Step(fold(it), it)).toList();
    for (var depth = 0; depth < StandIns.LONGEST && !steps.isEmpty(); depth++) {
      var next = new ArrayList<Step>();
      for (var step : steps) {
        var absence = known.get(step.person());
        if (absence == null) continue;
        for (var it : absence.delegations()) {
          if (it.holds(account, type, now) && seen.add(fold(it.email()))) {
            found.add(new StandIn(it, step.insteadOf()));
            next.add(new Step(fold(it.email()), step.insteadOf()));
          }
        }
      }
      steps = next;
    }
    return found;
  }
}
