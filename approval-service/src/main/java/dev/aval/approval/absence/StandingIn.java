package dev.aval.approval.absence;

import dev.aval.approval.deciding.Deputies;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Request;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        .distinct()
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

  /// The nearest first. Somebody is there once for each chain that leads to him: one may be for
  /// requests that another is not for.
  public List<StandIn> of(String deputy) {
    var now = clock.instant();
    var found = new ArrayList<StandIn>();
    var step = step(Person.fold(deputy), List.of(), now);
    for (var depth = 1; depth <= LONGEST && !step.isEmpty(); depth++) {
      found.addAll(step);
      if (depth == LONGEST || found.size() >= MOST) break;
      step = step.stream().flatMap(it -> step(it.email(), it.chain(), now).stream()).toList();
    }
    return found.stream().limit(MOST).toList();
  }

  /// Nobody is on a chain twice, so a circle ends by itself.
  private List<StandIn> step(String deputy, List<Delegation> chain, Instant now) {
    return absences.naming(deputy).stream()
        .filter(it -> chain.stream().noneMatch(on -> on.deputy().is(it.person().email())))
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
