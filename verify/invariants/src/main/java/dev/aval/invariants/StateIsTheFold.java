package dev.aval.invariants;

import java.util.stream.Stream;

/// I14, of what is on the topics.
final class StateIsTheFold implements Invariant {
  @Override
  public String promise() {
    return "I14 The topic of states says what the events come to";
  }

  @Override
  public Stream<Breach> breaches(Log log) {
    return log.requests().flatMap(it -> breach(log, it));
  }

  private static Stream<Breach> breach(Log log, String request) {
    var story = Story.of(log.of(Topics.REQUESTS, request));
    if (story.isEmpty() || !log.isSettled(story.get().last())) return Stream.empty();
    var state = log.of(Topics.STATE, request).stream().reduce((_, later) -> later);
    if (state.isEmpty()) return Stream.of(new Breach(request, "is in no state"));
    return isTheSame(state.get(), story.get())
        ? Stream.empty()
        : Stream.of(
            new Breach(
                request,
                "is %s by its state, but %s by its events"
                    .formatted(state.get().text("/status"), story.get().status())));
  }

  private static boolean isPaidAlike(Happened state, Story story) {
    var paidAt = state.text("/holdReleasedAt");
    return story.paidAt().isEmpty()
        ? !story.isHeld() || paidAt.isEmpty()
        : paidAt.equals(story.paidAt());
  }

  private static boolean isTheSame(Happened state, Story story) {
    return isPaidAlike(state, story)
        && state.text("/status").equals(story.status())
        && state.revision() == story.revision()
        && state.text("/digest").equals(story.digest());
  }
}
