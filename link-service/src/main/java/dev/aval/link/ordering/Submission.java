package dev.aval.link.ordering;

import dev.aval.link.orderlinks.Obstacle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A form that was sent. It is [Held] before its link has counted it and [Sent] after that, so that
/// a crash in between is made good: neither a use without an order nor an order without its use.
public sealed interface Submission {
  /// After which a form that is still held is looked at again.
  Duration PATIENCE = Duration.ofSeconds(20);

  String reference();

  String linkId();

  Order order();

  Instant at();

  record Held(String reference, String linkId, Order order, Instant at, Instant dueAt)
      implements Submission {
    public Sent sent() {
      return new Sent(reference, linkId, order, at);
    }

    public Turned turned(Obstacle why) {
      return new Turned(reference, linkId, order, at, why);
    }
  }

  /// Told to request-service, as any platform would.
  record Sent(String reference, String linkId, Order order, Instant at) implements Submission {
    public Rejected rejected(List<Fault> faults) {
      return new Rejected(reference, linkId, order, at, faults);
    }
  }

  /// The link did not take it; its sender was told so.
  record Turned(String reference, String linkId, Order order, Instant at, Obstacle why)
      implements Submission {}

  /// request-service did not take it. Nothing of it is lost: it is shown to those who administer
  /// the link.
  record Rejected(String reference, String linkId, Order order, Instant at, List<Fault> faults)
      implements Submission {
    public Rejected {
      faults = List.copyOf(faults);
    }
  }
}
