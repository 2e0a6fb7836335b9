package dev.aval.request.gates;

import dev.aval.request.gates.Gates.Step;
import dev.aval.request.gates.Gates.Turn;
import java.util.List;
import java.util.Optional;

/// Shuts and opens gates as requests come and end.
public final class Gatekeeping {
  private final Gates gates;

  public Gatekeeping(Gates gates) {
    this.gates = gates;
  }

  public void hear(List<Heard> heard) {
    gates.changeAll(heard.stream().map(Gatekeeping::step).toList());
  }

  private static Step step(Heard heard) {
    return new Step(
        Gate.id(heard.account(), heard.subjectRef()), heard.cause(), known -> change(known, heard));
  }

  private static Optional<Turn> change(Optional<Gate> known, Heard heard) {
    return known
        .orElseGet(() -> Gate.open(heard.account(), heard.subjectRef()))
        .after(heard)
        .map(next -> new Turn(next, next.told(heard.at())));
  }
}
