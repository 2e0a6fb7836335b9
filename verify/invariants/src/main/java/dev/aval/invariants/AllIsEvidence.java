package dev.aval.invariants;

import java.util.stream.Stream;

/// I9: that nothing is missing. That nothing was changed is for `./aval audit verify`.
final class AllIsEvidence implements Invariant {
  @Override
  public String promise() {
    return "I9 Everything that happened is in the chain of its request, and no head goes back";
  }

  @Override
  public Stream<Breach> breaches(Log log) {
    return log.requests().flatMap(it -> Stream.concat(missing(log, it), back(log, it)));
  }

  private static Stream<Breach> missing(Log log, String request) {
    long happened =
        Topics.CHAINED.stream()
            .filter(it -> !log.isTrimmed(it))
            .flatMap(it -> log.of(it, request).stream())
            .filter(log::isSettled)
            .count();
    long chained =
        log.of(Topics.EVIDENCE, request).stream().mapToLong(AllIsEvidence::length).max().orElse(0);
    return chained < happened
        ? Stream.of(
            new Breach(request, happened + " events, but only " + chained + " in its chain"))
        : Stream.empty();
  }

  private static Stream<Breach> back(Log log, String request) {
    long before = 0;
    for (var it : log.of(Topics.EVIDENCE, request)) {
      if (length(it) < before)
        return Stream.of(new Breach(request, it + " is shorter than before"));
      before = length(it);
    }
    return Stream.empty();
  }

  private static long length(Happened head) {
    return head.body().path("n").asLong();
  }
}
