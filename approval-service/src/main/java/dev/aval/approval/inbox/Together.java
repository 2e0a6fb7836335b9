package dev.aval.approval.inbox;

import dev.aval.approval.absence.StandIn;
import dev.aval.approval.absence.StandingIn;
import dev.aval.approval.planning.Grounds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What waits for a person together with what waits for those whose place he takes (N2): one walk
/// of the index for each of them, merged. What he is asked himself he is asked himself; what he
/// asked for is not among it.
///
/// Whoever stands in for nobody costs one walk.
public final class Together implements Entries {
  private static final int LOOKED_AT = 1_000;
  private static final Optional<Grounds> DELEGATED = Optional.of(Grounds.DELEGATION);
  private static final Comparator<Entry> NEWEST_FIRST =
      Comparator.<Entry, Instant>comparing(Entry::at).thenComparing(Entry::approvalId).reversed();

  private final Entries entries;
  private final StandingIn standingIn;

  public Together(Entries entries, StandingIn standingIn) {
    this.entries = entries;
    this.standingIn = standingIn;
  }

  @Override
  public List<Entry> below(Optional<Place> place, String email, Status status, int limit) {
    var own = entries.below(place, email, status, limit);
    var absent = status == Status.PENDING ? standingIn.of(email) : List.<StandIn>of();
    if (absent.isEmpty()) return own;
    var all = new LinkedHashMap<String, Entry>();
    own.forEach(it -> all.put(it.approvalId(), it));
    for (var person : absent.stream().map(StandIn::email).distinct().toList()) {
      var chains = absent.stream().filter(it -> it.email().equals(person)).toList();
      for (var it : instead(place, email, chains, limit)) all.putIfAbsent(it.approvalId(), it);
    }
    return all.values().stream().sorted(NEWEST_FIRST).limit(limit).toList();
  }

  /// Whoever stands in is asked as a delegate, whatever the grounds of the other.
  @Override
  public List<Asked> asked(String email, int limit) {
    if (standingIn.of(email).isEmpty()) return entries.asked(email, limit);
    return below(Optional.empty(), email, Status.PENDING, limit).stream()
        .map(it -> new Asked(it.account(), it.insteadOf() == null ? it.why() : DELEGATED))
        .toList();
  }

  /// Passes over what no delegation is for, up to a bound.
  private List<Entry> instead(
      Optional<Place> from, String reader, List<StandIn> chains, int limit) {
    var absent = chains.getFirst();
    var found = new ArrayList<Entry>();
    var place = from;
    for (var looked = 0; looked < LOOKED_AT; looked += limit) {
      var slice = entries.below(place, absent.email(), Status.PENDING, limit);
      slice.stream()
          .filter(it -> chains.stream().anyMatch(a -> a.covers(it.account(), it.type())))
          .filter(it -> !it.requester().is(reader))
          .forEach(it -> found.add(it.insteadOf(absent.absent())));
      if (slice.size() < limit || found.size() >= limit) return found;
      place = Optional.of(new Place(slice.getLast().at(), slice.getLast().approvalId()));
    }
    return found;
  }
}
