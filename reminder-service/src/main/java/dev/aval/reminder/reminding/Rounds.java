package dev.aval.reminder.reminding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All whom one revision waits for, by when they were asked.
public record Rounds(List<Round> all) {
  public Rounds {
    all = List.copyOf(all);
  }

  static Rounds of(List<Approver> approvers, Due due) {
    return new Rounds(Round.of(approvers, 0, due));
  }

  Optional<Instant> dueAt(Rule rule) {
    return all.stream()
        .filter(it -> it.isLive(rule))
        .map(Round::dueAt)
        .min(Comparator.naturalOrder());
  }

  /// Whose answer is wanted.
  List<Approver> waiting() {
    return all.stream().flatMap(it -> it.approvers().stream()).toList();
  }

  /// The most that anybody has had.
  int sent() {
    return all.stream().mapToInt(Round::sent).max().orElse(0);
  }

  Rounds answered(Collection<String> emails) {
    return new Rounds(
        all.stream()
            .map(round ->
                new Round(
                    round.approvers().stream().filter(it -> !it.isOneOf(emails)).toList(),
                    Stream.concat(
                            round.answered().stream(),
                            round.approvers().stream().filter(it -> it.isOneOf(emails)))
                        .toList(),
                    round.sent(),
                    round.dueAt()))
            .toList());
  }

  /// From now on these are waited for and nobody else. Who is new, who took an answer back and who
  /// is asked `again` is reminded from `due` on; the others when it was their time anyhow.
  Rounds waitingFor(List<Approver> people, List<Approver> again, Due due) {
    var next = new ArrayList<Round>();
    for (var round : all) {
      next.add(round.waitingFor(it -> it.isIn(people) && !it.isIn(again)));
      var anew =
          Stream.concat(
                  round.answered().stream().filter(it -> it.isIn(people)),
                  round.approvers().stream().filter(it -> it.isIn(people) && it.isIn(again)))
              .toList();
      next.addAll(Round.of(anew, round.sent(), due));
    }
    var fresh = people.stream().filter(it -> all.stream().noneMatch(r -> r.knows(it))).toList();
    next.addAll(Round.of(fresh, 0, due));
    return new Rounds(next.stream().filter(it -> !it.isEmpty()).toList());
  }

  /// After a time that does not count.
  Rounds later(Duration time) {
    return new Rounds(
        all.stream()
            .map(it -> new Round(it.approvers(), it.answered(), it.sent(), it.dueAt().plus(time)))
            .toList());
  }
}
