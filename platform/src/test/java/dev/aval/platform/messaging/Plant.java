package dev.aval.platform.messaging;

import dev.aval.contracts.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.function.Predicate;

/// An inlet with an idempotent handler behind it, fed by hand.
public final class Plant {
  private final Handler<Told> handler;
  private final Inlets inlets;
  private final Inlet<?> inlet;

  public Plant(Parking parking) {
    this(new Handler<>(), parking);
  }

  /// The same database behind another instance.
  public Plant(Plant other, Parking parking) {
    this(other.handler, parking);
  }

  private Plant(Handler<Told> handler, Parking parking) {
    this.handler = handler;
    inlets = new Inlets(parking, new InletMetrics(new SimpleMeterRegistry()));
    inlet = (Inlet<?>) inlets.inlet(Topics.REQUESTS, Told.class, handler);
  }

  public Inlets inlets() {
    return inlets;
  }

  public void consume(InboundRecord... batch) {
    inlet.consume(List.of(batch));
  }

  public void failing(Predicate<Received<?>> when, Throwable how) {
    handler.failing(it -> {
      if (when.test(it)) Plant.<RuntimeException>raise(how);
    });
  }

  /// Runs for each event before its batch is applied.
  public void before(java.util.function.Consumer<Received<?>> hook) {
    handler.failing(hook::accept);
  }

  public void healed() {
    handler.failing(_ -> {});
  }

  public List<Long> applied(String key) {
    return handler.applied(key);
  }

  public int total() {
    return handler.total();
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void raise(Throwable how) throws E {
    throw (E) how;
  }
}
