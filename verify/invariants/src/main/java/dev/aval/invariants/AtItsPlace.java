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
            .filter(it -> it.is("approval.opened.v1") || it.is("approval.closed.v1"))
            .reduce((_, later) -> later);
    if (told.isEmpty()) {
      return Stream.of(new Breach(request, "waits, but nobody was asked about it"));
    }
    return told.get().is("approval.closed.v1")
            && log.isSettled(told.get())
            && !isReopened(story.get())
        ? Stream.of(new Breach(request, "waits, but its approval has ended: " + told.get()))
        : Stream.empty();
  }

  /// An operator reopened what had ended: the approval says so by `approval.asked.v1`.
  private static boolean isReopened(Story story) {
    return story.last().is("request.reopened.v1");
  }
}
