package dev.aval.approval.absence;

import dev.aval.approval.deciding.Deputies;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Request;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// For whom somebody stands in at this moment. Whoever stands in for a deputy stands in for those
/// the deputy stands in for, over at most three steps and for at most twenty people.
///
/// Whoever nobody delegates to costs one look at the index, once a second.
public final class StandingIn implements Deputies {
  public static final int LONGEST = 3;
  public static final int MOST = 20;

  private final Absences absences;
  private final Clock clock;

  public StandingIn(Absences absences, Clock clock) {
    this.absences = absences;
    this.clock = clock;
  }

  @Override
  public List<Principal> principals(String deputy, Request request) {
    return of(deputy).stream()
        .filter(it -> it.covers(request.account(), request.type()))
        .map(it -> new Principal(it.email(), it.deputy()))
        .toList();
  }

  @Override
  public Map<String, Person> standing(Collection<String> people) {
    var named = new HashMap<String, Person>();
    for (var it : absences.findAll(people)) {
      if (it.deputy() != null) named.put(Person.fold(it.person().email()), it.deputy());
    }
    return named;
  }

  /// The nearest first.
  public List<StandIn> of(String deputy) {
    var now = clock.instant();
    var folded = Person.fold(deputy);
    var found = new ArrayList<StandIn>();
    var seen = new HashSet<>(Set.of(folded));
    var step = step(folded, List.of(), seen, now);
    for (var depth = 1; depth <= LONGEST && !step.isEmpty(); depth++) {
      found.addAll(step);
      var next = new ArrayList<StandIn>();
      step.forEach(it -> seen.add(it.email()));
      if (depth < LONGEST) {
        step.forEach(it -> next.addAll(step(it.email(), it.chain(), seen, now)));
      }
      step = next;
    }
    return found.stream().limit(MOST).toList();
  }

  private List<StandIn> step(String deputy, List<Delegation> chain, Set<String> seen, Instant now) {
    return absences.naming(deputy).stream()
        .filter(it -> !seen.contains(Person.fold(it.person().email())))
        .flatMap(absence ->
            absence.delegations().stream()
                .filter(it -> it.isInForce(now) && it.deputy().is(deputy))
                .map(it -> new StandIn(absence.person(), longer(it, chain))))
        .limit(MOST)
        .toList();
  }

  private static List<Delegation> longer(Delegation first, List<Delegation> chain) {
    return Stream.concat(Stream.of(first), chain.stream()).toList();
  }
}
