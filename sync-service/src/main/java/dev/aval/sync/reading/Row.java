package dev.aval.sync.reading;

import dev.aval.sync.candidates.Contact;

/// One line of what the ERP handed over.
public sealed interface Row {
  long line();

  record Good(long line, Contact contact) implements Row {}

  /// Kept aside with the reason; the rest goes on.
  record Bad(long line, String why) implements Row {}
}
