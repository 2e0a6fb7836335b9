package dev.aval.sync.judging;

import dev.aval.sync.candidates.Concluding.Choice;
import dev.aval.sync.candidates.Person;

/// What a human chose for all whom a first run found, to be carried out however long that takes and
/// whoever dies meanwhile.
public interface Baselines {
  void later(Chosen chosen);

  record Chosen(String system, Choice choice, Person by) {}
}
