package dev.aval.link.ordering;

import dev.aval.link.ordering.Submission.Held;
import dev.aval.link.ordering.Submission.Rejected;
import dev.aval.link.ordering.Submission.Sent;
import dev.aval.link.ordering.Submission.Turned;
import dev.aval.link.orderlinks.Admission;
import dev.aval.link.orderlinks.Obstacle;
import dev.aval.link.orderlinks.OrderLinks;
import dev.aval.link.orderlinks.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Takes what is sent by order links, each form once: held, counted by its link, handed in. Every
/// step may be taken again by whoever comes next.
public class Ordering {
  private final OrderLinks links;
  private final Submissions submissions;
  private final Clock clock;

  public Ordering(OrderLinks links, Submissions submissions, Clock clock) {
    this.links = links;
    this.submissions = submissions;
    this.clock = clock;
  }

  /// @param key came with the form: sent twice, it is one order
  public Sending send(String linkId, String key, Order order) {
    var reference = reference(linkId, key);
    var held = submissions.change(reference, known -> hold(known, reference, linkId, order));
    if (!held.order().equals(order)) return new Sending.SentOtherwise(reference);
    return held instanceof Held ? hand(held) : new Sending.Waits(reference);
  }

  /// What a crash left behind.
  public void finish(List<String> references) {
    for (var reference : references) {
      submissions.find(reference).filter(Held.class::isInstance).ifPresent(this::hand);
    }
  }

  /// request-service did not take it.
  public void rejected(String reference, List<Fault> faults) {
    submissions.change(reference, known -> rejected(known, faults));
  }

  /// What a form is called once it is sent.
  public static String reference(String linkId, String key) {
    return References.of(linkId, key);
  }

  /// For whoever came by the link, and for those who administer it.
  public Optional<Submission> find(String linkId, String reference) {
    return submissions.find(reference).filter(it -> it.linkId().equals(linkId));
  }

  private static Move<Boolean> rejected(Optional<Submission> known, List<Fault> faults) {
    return known.orElse(null) instanceof Sent it
        ? new Move.To<>(it.rejected(faults), true)
        : new Move.Keep<>(false);
  }

  private Move<Submission> hold(
      Optional<Submission> known, String reference, String linkId, Order order) {
    return switch (known.orElse(null)) {
      case null -> held(reference, linkId, order);
      case Turned _ -> held(reference, linkId, order);
      case Held it -> new Move.Keep<>(it);
      case Sent it -> new Move.Keep<>(it);
      case Rejected it -> new Move.Keep<>(it);
    };
  }

  private Move<Submission> held(String reference, String linkId, Order order) {
    var now = now();
    var held = new Held(reference, linkId, order, now, now.plus(Submission.PATIENCE));
    return new Move.To<>(held, held);
  }

  private Sending hand(Submission held) {
    var reference = held.reference();
    var now = now();
    Admission admission =
        links.change(
            held.linkId(),
            link ->
                link.map(it -> it.admit(reference, now))
                    .orElseGet(() -> Step.keep(new Admission.Unknown())));
    return switch (admission) {
      case Admission.Admitted _ -> {
        submissions.change(reference, known -> settled(known, Held::sent));
        yield new Sending.Waits(reference);
      }
      case Admission.Shut(var why) -> {
        submissions.change(reference, known -> settled(known, it -> it.turned(why)));
        yield new Sending.Shut(why);
      }
      case Admission.Unknown _ -> {
        submissions.change(reference, known -> settled(known, it -> it.turned(Obstacle.DISABLED)));
        yield new Sending.Unknown();
      }
    };
  }

  private static Move<Boolean> settled(
      Optional<Submission> known, Function<Held, Submission> settle) {
    return known.orElse(null) instanceof Held it
        ? new Move.To<>(settle.apply(it), true)
        : new Move.Keep<>(false);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
