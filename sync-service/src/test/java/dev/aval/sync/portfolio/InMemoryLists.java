package dev.aval.sync.portfolio;

import dev.aval.sync.candidates.Candidate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The port without a database.
final class InMemoryLists implements Lists {
  private static final Comparator<Listed> BY_FILE =
      Comparator.comparing(Listed::account).thenComparing(Listed::id);
  private static final Comparator<Listed> NEWEST =
      Comparator.<Listed, Instant>comparing(it -> it.candidate().since()).reversed();

  final List<Listed> all = new ArrayList<>();

  @Override
  public Map<String, Integer> waiting(Scope scope) {
    return waitingIn(scope).collect(Collectors.toMap(Listed::account, _ -> 1, Integer::sum));
  }

  @Override
  public List<Listed> waiting(Scope scope, Optional<Kind> kind, Optional<Spot> after, int limit) {
    return waitingIn(scope)
        .filter(it -> kind.isEmpty() || it.kind() == kind.get())
        .filter(it -> after.isEmpty() || isBehind(it, after.get()))
        .sorted(BY_FILE)
        .limit(limit)
        .toList();
  }

  @Override
  public List<Listed> underWay(Collection<String> accounts, Instant addedSince, int limit) {
    return all.stream()
        .filter(it -> accounts.contains(it.account()))
        .filter(it -> isUnderWay(it.candidate(), addedSince))
        .sorted(NEWEST)
        .limit(limit)
        .toList();
  }

  @Override
  public List<Listed> ended(String account, Instant before, int limit) {
    return all.stream()
        .filter(it -> it.account().equals(account))
        .filter(it -> isEnded(it.candidate()) && it.candidate().since().isBefore(before))
        .sorted(NEWEST)
        .limit(limit)
        .toList();
  }

  private Stream<Listed> waitingIn(Scope scope) {
    return all.stream()
        .filter(it -> it.candidate() instanceof Candidate.Proposed)
        .filter(it ->
            switch (scope) {
              case Scope.Everywhere _ -> true;
              case Scope.In(var codes) -> codes.contains(it.account());
            });
  }

  private static boolean isBehind(Listed it, Spot spot) {
    int order = it.account().compareTo(spot.account());
    return order > 0 || (order == 0 && it.id().compareTo(spot.id()) > 0);
  }

  private static boolean isUnderWay(Candidate it, Instant addedSince) {
    return it instanceof Candidate.Validated
        || it instanceof Candidate.Applying
        || (it instanceof Candidate.Applied && !it.since().isBefore(addedSince));
  }

  private static boolean isEnded(Candidate it) {
    return it instanceof Candidate.Applied
        || it instanceof Candidate.TurnedDown
        || it instanceof Candidate.Withdrawn;
  }
}
