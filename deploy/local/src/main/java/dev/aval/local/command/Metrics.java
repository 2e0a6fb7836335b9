package dev.aval.local.command;

import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/// What a service says at `/actuator/prometheus`, as far as a state line needs it.
record Metrics(String text) {
  double sum(String name) {
    return values(name).sum();
  }

  double max(String name) {
    return values(name).max().orElse(0);
  }

  private DoubleStream values(String name) {
    return Pattern.compile(
            "^" + Pattern.quote(name) + "(?:\\{[^\n]*\\})? (\\S+)$", Pattern.MULTILINE)
        .matcher(text)
        .results()
        .mapToDouble(match -> Double.parseDouble(match.group(1)))
        .filter(Double::isFinite);
  }
}
