package dev.aval.sync.judging;

import dev.aval.sync.candidates.Ask;
import dev.aval.sync.candidates.Withdrawal;
import dev.aval.sync.contacts.Conflict;

/// What follows from what an ERP says about one person.
sealed interface Verdict {
  record AskHumans(Ask ask) implements Verdict {}

  /// There is nothing to ask; what was asked is taken back.
  record TakeBack(Withdrawal why) implements Verdict {}

  record NoAccount() implements Verdict {}

  record Unsure(Conflict conflict) implements Verdict {}
}
