package dev.aval.invariants;

import java.util.stream.Stream;

/// I1 and, of what is decided, I17.
final class AtItsPlace implements Invariant {
  @Override
  public String promise() {
    return "I1 Every accepted request has ended, people are asked about it, or it waits for a payment";
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
    return story.get().isHeld() ? held(log, request, story.get()) : put(log, request, story.get());
  }

  /// D24: nobody is asked before the payment, nor any more about the revisions before.
  private static Stream<Breach> held(Log log, String request, Story story) {
    return log.of(Topics.APPROVALS, request).stream()
        .filter(it -> Asking.begins(it) || Asking.ends(it))
        .reduce((_, later) -> later)
        .filter(it -> Asking.begins(it) || it.revision() >= story.revision())
        .filter(log::isSettled)
        .map(it -> new Breach(request, "waits for a payment, but people are asked: " + it))
        .stream();
  }

  private static Stream<Breach> put(Log log, String request, Story story) {
    var revision = story.revision();
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
