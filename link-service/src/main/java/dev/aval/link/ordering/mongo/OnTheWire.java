package dev.aval.link.ordering.mongo;

import dev.aval.contracts.Inbox;
import dev.aval.contracts.Money;
import dev.aval.contracts.Person;
import dev.aval.contracts.Via;
import dev.aval.link.ordering.Submission.Sent;
import java.util.TreeMap;

/// An order as any platform would hand it in, and by which way it came.
final class OnTheWire {
  private OnTheWire() {}

  static Inbox.Submit of(Sent sent) {
    var order = sent.order();
    var who = order.requester();
    var amount = order.amount();
    return new Inbox.Submit(
        order.account(),
        order.requestType(),
        sent.reference(),
        null,
        order.subject(),
        order.description(),
        order.message(),
        new Person(who.email(), who.name(), who.locale()),
        null,
        amount == null ? null : new Money(amount, order.currency()),
        null,
        null,
        null,
        null,
        null,
        new TreeMap<>(order.data()),
        Via.ORDER_LINK);
  }
}
