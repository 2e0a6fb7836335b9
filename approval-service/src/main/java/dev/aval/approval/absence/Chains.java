package dev.aval.approval.absence;

import dev.aval.approval.absence.AbsenceOutcome.Fault;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Keeps chains of deputies short and open: a delegation that would lead back to whoever is absent,
/// or make more than three follow one another at one moment for one request, is refused.
///
/// Two people who do so in the same instant may still make a circle; walking it ends by itself.
record Chains(Absences absences, Instant now) {
  Optional<Fault> fault(String absent, Delegation added) {
    var from = Person.fold(absent);
    var to = Person.fold(added.deputy().email());
    var ahead = ahead(to, List.of(added), from);
    if (ahead < 0) return Optional.of(Fault.CYCLE);
    return behind(from, List.of(added)) + 1 + ahead > StandingIn.LONGEST
        ? Optional.of(Fault.CHAIN)
        : Optional.empty();
  }

  /// How many more stand in after this person; -1 when it leads to `start`.
  private int ahead(String person, List<Delegation> chain, String start) {
    if (person.equals(start)) return -1;
    if (chain.size() > StandingIn.LONGEST) return 0;
    var longest = 0;
    for (var it : next(person, chain)) {
      var further = ahead(Person.fold(it.deputy().email()), longer(chain, it), start);
      if (further < 0) return -1;
      longest = Math.max(longest, further + 1);
    }
    return longest;
  }

  private int behind(String person, List<Delegation> chain) {
    if (chain.size() > StandingIn.LONGEST) return 0;
    var longest = 0;
    for (var absence : absences.naming(person)) {
      for (var it : absence.open(now)) {
        if (it.deputy().is(person) && chain.stream().allMatch(it::meets)) {
          var back = behind(Person.fold(absence.person().email()), longer(chain, it));
          longest = Math.max(longest, back + 1);
        }
      }
    }
    return longest;
  }

  private List<Delegation> next(String person, List<Delegation> chain) {
    return absences.find(person).map(it -> it.open(now)).orElse(List.of()).stream()
        .filter(it -> chain.stream().allMatch(it::meets))
        .toList();
  }

  private static List<Delegation> longer(List<Delegation> chain, Delegation it) {
    return Stream.concat(chain.stream(), Stream.of(it)).toList();
  }
}
