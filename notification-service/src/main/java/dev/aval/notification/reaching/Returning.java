package dev.aval.notification.reaching;

import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Sending.Undeliverable;
import dev.aval.notification.telling.Witness;
import dev.aval.notification.telling.Witness.Ended;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Mails come back. Anybody can write to the mailbox where that is read, so only what names a
/// message of ours and the very address it went to is believed; read twice, it is the same.
public final class Returning {
  private final Delivered delivered;
  private final Suppressions suppressions;
  private final Witness witness;
  private final Clock clock;

  public Returning(Delivered delivered, Suppressions suppressions, Witness witness, Clock clock) {
    this.delivered = delivered;
    this.suppressions = suppressions;
    this.witness = witness;
    this.clock = clock;
  }

  /// @return how many were believed
  public int returned(List<Bounce> bounces) {
    return (int) bounces.stream().filter(Bounce::isForGood).filter(this::isBelieved).count();
  }

  private boolean isBelieved(Bounce it) {
    var message =
        delivered
            .find(it.delivery())
            .filter(m -> m.to().email().equalsIgnoreCase(it.address().strip()));
    message.ifPresent(m -> take(m, it));
    return message.isPresent();
  }

  private void take(Message message, Bounce it) {
    var why = it.status() + " " + it.why();
    witness.tell(List.of(new Ended(message, new Undeliverable(why))));
    if (Bounce.isOfTheAddress(it.status())) {
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      suppressions.keep(List.of(new Suppressed(Addresses.fold(it.address()), why, now)));
    }
    delivered.returned(message.id(), why);
  }
}
