package dev.aval.invariants;

import java.util.stream.Stream;

/// I1 and, of what is decided, I17.
final class AtItsPlace implements Invariant {
  @Override
  public String promise() {
    return "I1 Every accepted request has ended, or people are asked about it";
  }

  @Override
  public Stream<Breach> breaches(Log log) {
    return log.requests().flatMap(it -> breach(log, it));
  }

  private static Stream<Breach> breach(Log log, String request) {
    var story = Story.of(log.of(Topics.REQUESTS, request));
    if (story.isEmpty() || !story.get().isPending() || !log.isSettled(story.get().last())) {
      return Stream.empty();
    }
    var revision = story.get().revision();
    var told =
        log.of(Topics.APPROVALS, request).stream()
            .filter(it -> it.revision() == revision)
            .filter(it -> Asking.begins(it) || Asking.ends(it))
            .reduce((_, later) -> later);
    if (told.isEmpty()) {
      return Stream.of(new Breach(request, "waits, but nobody was asked about it"));
    }
    return Asking.ends(told.get()) && log.isSettled(told.get())
        ? Stream.of(new Breach(request, "waits, but its approval has ended: " + told.get()))
        : Stream.empty();
  }
}
