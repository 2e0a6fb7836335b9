package dev.aval.link.orderlinks;

import java.util.List;

/// What came of an act on an order link.
public sealed interface Managed {
  record Done(OrderLink link) implements Managed {}

  record Unacceptable(List<Objection> objections) implements Managed {}

  record Refused(Refusal reason) implements Managed {}
}
