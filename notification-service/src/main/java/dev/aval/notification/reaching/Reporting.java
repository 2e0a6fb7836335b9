package dev.aval.notification.reaching;

import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.Asking;
import dev.aval.notification.telling.Message.NotReached;
import dev.aval.notification.telling.Messages;
import dev.aval.notification.telling.Sending.Undeliverable;
import dev.aval.notification.telling.Witness;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Whoever asked for an approval learns whom it did not reach, operators what reached nobody; the
/// world is told as of everything that ended.
///
/// The requester reads a name, never an address, and nothing where he himself is not reached.
public final class Reporting implements Witness {
  private final Witness world;
  private final Failures failures;
  private final Supplier<Messages> messages;
  private final String requestPages;
  private final Clock clock;

  /// @param publicUrl where people find us
  public Reporting(
      Witness world,
      Failures failures,
      Supplier<Messages> messages,
      String publicUrl,
      Clock clock) {
    this.world = world;
    this.failures = failures;
    this.messages = messages;
    this.requestPages = publicUrl + "/requests/";
    this.clock = clock;
  }

  @Override
  public void tell(List<Ended> ended) {
    world.tell(ended);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var failed = new ArrayList<Unreached>();
    var letters = new ArrayList<Message>();
    for (var it : ended) {
      if (it.sending() instanceof Undeliverable(var why)) {
        failed.add(unreached(it.message(), why, now));
        if (it.message() instanceof Asking asking) report(asking, letters);
      }
    }
    if (failed.isEmpty()) return;
    failures.keep(failed);
    if (!letters.isEmpty()) messages.get().deliver(letters);
  }

  private void report(Asking message, List<Message> letters) {
    var about = message.about();
    var asker = about.asker();
    if (asker == null || asker.email().equalsIgnoreCase(message.to().email())) return;
    letters.add(
        new NotReached(
            message.id() + "/not-reached",
            asker,
            about,
            message.to().name(),
            requestPages + about.approvalId()));
  }

  private static Unreached unreached(Message it, String why, Instant now) {
    return new Unreached(it.id(), it.thread(), it.to().email(), why, now);
  }
}
