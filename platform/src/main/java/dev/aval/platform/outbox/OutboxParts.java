package dev.aval.platform.outbox;

import dev.aval.platform.mapping.Mapping;
import dev.aval.platform.messaging.Publisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.data.mongodb.core.MongoOperations;

/// What all collections of a service share, and how the parts of one are put together. Tests put
/// broken ones in.
class OutboxParts {
  final MongoOperations mongo;
  final Publisher publisher;
  final String source;
  final Clock clock;
  final OutboxSettings settings;
  final MeterRegistry registry;
  final ExecutorService publishing;

  OutboxParts(
      MongoOperations mongo,
      Publisher publisher,
      String source,
      Clock clock,
      OutboxSettings settings,
      MeterRegistry registry,
      ExecutorService publishing) {
    this.mongo = mongo;
    this.publisher = publisher;
    this.source = source;
    this.clock = clock;
    this.settings = settings;
    this.registry = registry;
    this.publishing = publishing;
  }

  Rounds rounds(OutboxMetrics metrics) {
    return new Rounds(publisher, source, settings.sendTimeout(), metrics);
  }

  Leases leases(Documents documents) {
    return new Leases(documents, clock, settings);
  }

  Relay relay(Rounds rounds, Leases leases, OutboxMetrics metrics) {
    return new Relay(rounds, leases, settings.sendTimeout(), metrics);
  }

  <S> Aggregates<S> assemble(String collection, Mapping<S> mapping, Telling<S> telling) {
    var metrics = new OutboxMetrics(registry, collection);
    var documents = new Documents(mongo, collection, metrics);
    var leases = leases(documents);
    var relay = relay(rounds(metrics), leases, metrics);
    return new Aggregates<>(
        collection,
        documents,
        mapping,
        new Writing<>(documents, mapping, telling, leases, settings.maxDepth()),
        relay,
        new Sweep(documents, leases, relay, settings.batch(), metrics),
        publishing,
        settings);
  }

  /// Takes no more publications and waits for those in hand.
  void drain(Duration wait) {
    publishing.shutdown();
    try {
      publishing.awaitTermination(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
