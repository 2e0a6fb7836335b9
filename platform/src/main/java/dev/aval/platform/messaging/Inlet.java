package dev.aval.platform.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.messaging.Message;

/// Consumes the batches of one topic. Three promises, whatever a record holds and whatever the
/// handler throws:
///
/// - each record is handled, skipped for its type, or parked; never dropped, and nothing but a
///   passing fault stops the topic;
/// - records of one key stay in order: what follows a parked record is parked behind it;
/// - what is good goes to the handler as one batch and before anything is parked, so that no record
///   ever finds itself behind one that came after it, not even when a crash brings the batch again
///   half-way.
final class Inlet<T> implements Consumer<Message<List<byte[]>>> {
  private final Decoder<T> decoder;
  private final Consumer<List<Received<T>>> handler;
  private final Parking parking;
  private final InletMetrics metrics;
  private final Predicate<Throwable> passing;

  Inlet(
      Decoder<T> decoder,
      Consumer<List<Received<T>>> handler,
      Parking parking,
      InletMetrics metrics,
      Predicate<Throwable> passing) {
    this.decoder = decoder;
    this.handler = handler;
    this.parking = parking;
    this.metrics = metrics;
    this.passing = passing;
  }

  @Override
  public void accept(Message<List<byte[]>> batch) {
    consume(InboundRecords.in(batch));
  }

  void consume(List<InboundRecord> batch) {
    var blocked = new Blocked(parking.blocked(batch));
    List<Verdict<T>> verdicts = new ArrayList<>(batch.size());
    for (InboundRecord record : batch) verdicts.add(judge(record, blocked));
    handle(batch, verdicts, blocked);
    for (int i = 0; i < batch.size(); i++) setAside(batch.get(i), verdicts.get(i));
    metrics.consumed(batch, verdicts);
  }

  /// Processes one record again, outside its batch.
  void redo(InboundRecord record) throws Unprocessable {
    Optional<Received<T>> received = decode(record);
    if (received.isPresent()) handleAlone(received.get());
  }

  private Verdict<T> judge(InboundRecord record, Blocked blocked) {
    try {
      Optional<Received<T>> received = decode(record);
      if (received.isEmpty()) return new Verdict.Skip<>();
      return blocked.holds(record) ? new Verdict.Behind<>() : new Verdict.Ready<>(received.get());
    } catch (Unprocessable poison) {
      if (blocked.holds(record)) return new Verdict.Behind<>();
      blocked.by(record);
      return new Verdict.Failed<>(poison.reason());
    }
  }

  private Optional<Received<T>> decode(InboundRecord record) throws Unprocessable {
    try {
      return decoder.decode(record);
    } catch (RuntimeException | Error surprise) {
      if (passing.test(surprise)) throw unwind(surprise);
      throw new Unprocessable(Reason.of("bad-body", surprise));
    }
  }

  /// All at once; only when that fails, one by one, to learn whose fault it is.
  private void handle(List<InboundRecord> batch, List<Verdict<T>> verdicts, Blocked blocked) {
    List<Received<T>> ready = new ArrayList<>(batch.size());
    for (Verdict<T> verdict : verdicts)
      if (verdict instanceof Verdict.Ready<T>(var received)) ready.add(received);
    if (ready.isEmpty()) return;
    try {
      BatchTrace.run(handler, ready);
    } catch (RuntimeException | Error failure) {
      if (passing.test(failure)) throw unwind(failure);
      for (int i = 0; i < batch.size(); i++)
        if (verdicts.get(i) instanceof Verdict.Ready<T>(var received))
          verdicts.set(i, retried(batch.get(i), received, blocked));
    }
  }

  private Verdict<T> retried(InboundRecord record, Received<T> received, Blocked blocked) {
    if (blocked.holds(record)) return new Verdict.Behind<>();
    try {
      handleAlone(received);
      return new Verdict.Ready<>(received);
    } catch (Unprocessable fault) {
      blocked.by(record);
      return new Verdict.Failed<>(fault.reason());
    }
  }

  private void handleAlone(Received<T> received) throws Unprocessable {
    try {
      BatchTrace.run(handler, List.of(received));
    } catch (RuntimeException | Error failure) {
      if (passing.test(failure)) throw unwind(failure);
      throw new Unprocessable(Reason.of("handler", failure));
    }
  }

  private void setAside(InboundRecord record, Verdict<T> verdict) {
    switch (verdict) {
      case Verdict.Failed<T>(var reason) -> parking.park(record, reason);
      case Verdict.Behind<T> _ -> parkBehind(record);
      case Verdict.Skip<T> _, Verdict.Ready<T> _ -> {}
    }
  }

  private void parkBehind(InboundRecord record) {
    if (parking.parkBehind(record)) return;
    try {
      redo(record);
    } catch (Unprocessable fault) {
      parking.park(record, fault.reason());
    }
  }

  /// A consumer's thread does not survive an Error, so that it leaves as an exception.
  private static RuntimeException unwind(Throwable passing) {
    return passing instanceof RuntimeException exception
        ? exception
        : new TransientFailure(String.valueOf(passing), passing);
  }
}
