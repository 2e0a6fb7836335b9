package dev.aval.invariants;

import java.util.stream.Stream;

/// I15, of what is told.
final class OneAccount implements Invariant {
  @Override
  public String promise() {
    return "I15 Whatever is told of a request names its account and no other";
  }

  @Override
  public Stream<Breach> breaches(Log log) {
    return log.requests()
        .flatMap(it -> {
          var own = log.of(Topics.REQUESTS, it).getFirst().text("/account");
          return Topics.IN_ORDER.stream()
              .flatMap(topic -> log.of(topic, it).stream())
              .filter(
                  event -> !event.text("/account").isEmpty() && !event.text("/account").equals(own))
              .map(event -> new Breach(it, event + " names account " + event.text("/account")));
        });
  }
}
