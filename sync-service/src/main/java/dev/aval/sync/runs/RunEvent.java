package dev.aval.sync.runs;

import java.time.Instant;
import java.util.List;

public sealed interface RunEvent {
  Run run();

  record Started(Run run) implements RunEvent {}

  record Completed(Run run, Instant at) implements RunEvent {}

  record Failed(Run run, String reason, Instant at) implements RunEvent {}

  record Guarded(Run run, List<Guard> guards, Instant at) implements RunEvent {}

  record Discarded(Run run, String by, Instant at) implements RunEvent {}
}
