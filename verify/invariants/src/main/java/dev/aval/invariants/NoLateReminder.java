package dev.aval.invariants;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// I7.
final class NoLateReminder implements Invariant {
  @Override
  public String promise() {
    return "I7 Nobody is reminded after the end, twice of the same, or more often than was said";
  }

  @Override
  public Stream<Breach> breaches(Log log) {
    return log.requests().flatMap(it -> breaches(log, it));
  }

  private static Stream<Breach> breaches(Log log, String request) {
    var said = new HashSet<List<String>>();
    return log.of(Topics.REMINDERS, request).stream()
        .filter(it -> it.is("reminder.due.v1"))
        .flatMap(it ->
            Stream.of(late(log, request, it), often(request, it), again(log, request, it, said)))
        .flatMap(Optional::stream);
  }

  private static Optional<Breach> late(Log log, String request, Happened it) {
    var end =
        log.of(Topics.APPROVALS, request).stream()
            .filter(told -> told.revision() == it.revision())
            .filter(told -> Asking.begins(told) || Asking.ends(told))
            .reduce((_, later) -> later)
            .filter(Asking::ends)
            .flatMap(closed -> closed.moment("/at"));
    return end.filter(at(it)::isAfter).map(_ -> new Breach(request, it + " came after the end"));
  }

  private static Optional<Breach> often(String request, Happened it) {
    return !isManual(it) && it.body().path("n").asInt() > it.body().path("of").asInt()
        ? Optional.of(new Breach(request, it + " is one too many"))
        : Optional.empty();
  }

  /// What was reopened is reminded of from the first again.
  private static Optional<Breach> again(
      Log log, String request, Happened it, HashSet<List<String>> said) {
    if (isManual(it)) return Optional.empty();
    long time =
        log.of(Topics.APPROVALS, request).stream()
            .filter(Asking::reopens)
            .filter(reopened -> reopened.moment("/at").filter(at(it)::isAfter).isPresent())
            .count();
    var which = it.revision() + "/" + time + "/" + it.text("/n");
    boolean isNew =
        it.body()
            .path("approvers")
            .valueStream()
            .map(who -> List.of(which, who.path("email").asString("")))
            .allMatch(said::add);
    return isNew ? Optional.empty() : Optional.of(new Breach(request, it + " was said before"));
  }

  private static Instant at(Happened it) {
    return it.moment("/at").orElse(Instant.MIN);
  }

  private static boolean isManual(Happened it) {
    return it.body().path("manual").asBoolean(false);
  }
}
