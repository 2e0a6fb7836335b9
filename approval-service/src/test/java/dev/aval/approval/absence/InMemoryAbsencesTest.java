package dev.aval.approval.absence;

import dev.aval.approval.InMemoryAbsences;

class InMemoryAbsencesTest extends AbsencesContract {
  InMemoryAbsences absences = new InMemoryAbsences();

  @Override
  protected Absences absences() {
    return absences;
  }
}
