package dev.aval.platform.outbox;

import dev.aval.platform.outbox.FaultyBroker.Crash;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.data.mongodb.core.MongoOperations;

/// One instance of a service that dies between publish and removal, or sleeps there until its lease
/// is over.
class FaultyParts extends OutboxParts {
  /// Short, but longer than a busy machine takes for a write: who never removes in time never ends.
  static final OutboxSettings HASTY =
      new OutboxSettings(
          Duration.ofMillis(400),
          Duration.ofMillis(150),
          Duration.ofMillis(5),
          Duration.ofMillis(100),
          10_000,
          20,
          Duration.ofMillis(10),
          Duration.ofMillis(60));

  private final Faults faults;

  FaultyParts(MongoOperations mongo, FaultyBroker broker, Faults faults, MeterRegistry registry) {
    super(
        mongo,
        broker,
        "/aval/test",
        Clock.systemUTC(),
        HASTY,
        registry,
        Executors.newVirtualThreadPerTaskExecutor());
    this.faults = faults;
  }

  @Override
  Leases leases(Documents documents) {
    return new FaultyLeases(documents);
  }

  class FaultyLeases extends Leases {
    FaultyLeases(Documents documents) {
      super(documents, Clock.systemUTC(), HASTY);
    }

    @Override
    int remove(Holding holding) {
      interrupted();
      return super.remove(holding);
    }
  }

  void interrupted() {
    if (faults.happens("crash before removal", 0.01)) {
      throw new Crash();
    }
    if (faults.happens("asleep before removal", 0.02)) {
      sleep(500);
    }
  }

  static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
