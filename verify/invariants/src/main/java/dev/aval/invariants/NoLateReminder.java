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
        .flatMap(
            it -> Stream.of(late(log, request, it), often(request, it), again(request, it, said)))
        .flatMap(Optional::stream);
  }

  private static Optional<Breach> late(Log log, String request, Happened it) {
    var end =
        log.of(Topics.APPROVALS, request).stream()
            .filter(closed -> closed.is("approval.closed.v1"))
            .filter(closed -> closed.revision() == it.revision())
            .reduce((_, later) -> later)
            .flatMap(closed -> closed.moment("/at"));
    return end.filter(at -> it.moment("/at").orElse(Instant.MIN).isAfter(at))
        .map(_ -> new Breach(request, it + " came after the end"));
  }

  private static Optional<Breach> often(String request, Happened it) {
    return !isManual(it) && it.body().path("n").asInt() > it.body().path("of").asInt()
        ? Optional.of(new Breach(request, it + " is one too many"))
        : Optional.empty();
  }

  private static Optional<Breach> again(String request, Happened it, HashSet<List<String>> said) {
    if (isManual(it)) return Optional.empty();
    boolean isNew =
        it.body()
            .path("approvers")
            .valueStream()
            .map(who -> List.of(it.revision() + "", it.text("/n"), who.path("email").asString("")))
            .allMatch(said::add);
    return isNew ? Optional.empty() : Optional.of(new Breach(request, it + " was said before"));
  }

  private static boolean isManual(Happened it) {
    return it.body().path("manual").asBoolean(false);
  }
}
