package dev.aval.approval.absence;

import dev.aval.approval.requests.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that is arranged for when one person is away.
///
/// @param deputy who is asked when that person keeps silent (N2)
/// @param deputies folded addresses of those who stand in, now or later: what they are found by
public record Absence(
    Person person, List<Delegation> delegations, @Nullable Person deputy, List<String> deputies) {
  private static final Duration REMEMBERED = Duration.ofDays(30);

  public Absence {
    delegations = List.copyOf(delegations);
    deputies = List.copyOf(deputies);
  }

  public static Absence none(Person person) {
    return new Absence(person, List.of(), null, List.of());
  }

  /// Those that are not over, the nearest first.
  public List<Delegation> open(Instant now) {
    return delegations.stream().filter(it -> !it.isOver(now)).toList();
  }

  public Optional<Delegation> find(String id) {
    return delegations.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /// With this one, in place of any of the same id.
  public Absence with(Delegation added, Instant now) {
    var all = new ArrayList<>(without(added.id()));
    all.add(added);
    return of(all, deputy, now);
  }

  /// Those that are for the requests of this account.
  Absence within(String account) {
    var all = delegations.stream().filter(it -> it.isFor(account)).toList();
    return new Absence(person, all, deputy, deputies);
  }

  /// What never began is as if it had never been. Only what a platform set is kept even then: it
  /// may tell it once more, late, and that must not make it anew.
  Absence ending(Delegation whole, Instant now) {
    var ended = whole.endingAt(now);
    var all = new ArrayList<>(without(ended.id()));
    if (ended.everBegins() || ended.source() != null) all.add(ended);
    return of(all, deputy, now);
  }

  Absence withDeputy(@Nullable Person standing, Instant now) {
    return of(delegations, standing, now);
  }

  private List<Delegation> without(String id) {
    return delegations.stream().filter(it -> !it.id().equals(id)).toList();
  }

  private Absence of(List<Delegation> all, @Nullable Person standing, Instant now) {
    var kept =
        all.stream()
            .filter(it -> now.isBefore(it.until().plus(REMEMBERED)))
            .sorted(Comparator.comparing(Delegation::from).thenComparing(Delegation::id))
            .toList();
    var open = kept.stream().filter(it -> !it.isOver(now));
    var found = open.map(it -> Person.fold(it.deputy().email())).distinct().sorted().toList();
    return new Absence(person, kept, standing, found);
  }
}
