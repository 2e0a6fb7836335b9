package dev.aval.approval.absence;

import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.List;

/// Somebody for whom a deputy may act, by a chain of delegations of which the last is to him.
public record StandIn(Person absent, List<Delegation> chain) {
  public StandIn {
    chain = List.copyOf(chain);
  }

  public String email() {
    return Person.fold(absent.email());
  }

  /// The deputy as whoever is absent, or stands between, named him.
  public Person deputy() {
    return chain.getLast().deputy();
  }

  public boolean covers(String account, String type) {
    return chain.stream().allMatch(it -> it.covers(account, type));
  }

  public Instant until() {
    return chain.stream().map(Delegation::until).min(Instant::compareTo).orElseThrow();
  }
}
