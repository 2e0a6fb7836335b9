package dev.aval.platform.messaging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/// Makes the consumers of a service, one for each topic, as function beans of Spring Cloud Stream:
///
/// ```java
/// @Bean Consumer<Message<List<byte[]>>> requests(Inlets inlets, Opening opening) {
///   return inlets.inlet(Topics.REQUESTS, RequestEvent.class, opening::openAll);
/// }
/// ```
///
/// The handler gets the events of a batch in the order of the topic and may see any of them again.
/// When it throws, what it throws decides: a fault that passes (database or broker away,
/// [TransientFailure]) brings the same batch again until it succeeds; anything else makes it see
/// the events one by one, and parks those that fail.
public final class Inlets {
  private final Map<String, Inlet<?>> inlets = new ConcurrentHashMap<>();
  private final Set<String> recorded = ConcurrentHashMap.newKeySet();
  private final Parking parking;
  private final InletMetrics metrics;
  private volatile boolean stopping;

  Inlets(Parking parking, InletMetrics metrics) {
    this.parking = parking;
    this.metrics = metrics;
  }

  /// @param family sealed interface of the consumer's own records, each with its `@EventType`;
  ///   other types are skipped
  public <T> Consumer<Message<List<byte[]>>> inlet(
      String topic, Class<T> family, Consumer<List<Received<T>>> handler) {
    return open(topic, new FamilyDecoder<>(family), handler);
  }

  /// The envelope is checked, type and body are the handler's; a missing body comes as no bytes.
  public Consumer<Message<List<byte[]>>> raw(
      String topic, Consumer<List<Received<byte[]>>> handler) {
    return open(topic, new RawDecoder(), handler);
  }

  /// For a consumer group of its own, beside the service's, that keeps every event of these topics
  /// as it is; its binding names them all and is `multiplex`. Whatever the handler throws brings
  /// the same batch again: nothing is parked, so nothing is ever missing between two events.
  public Consumer<Message<List<byte[]>>> recorder(
      Set<String> topics, Consumer<List<Recorded>> handler) {
    recorded.addAll(topics);
    return new Recorder(handler, metrics);
  }

  /// Processes a record that was parked, outside its batch.
  public void redo(InboundRecord record) throws Unprocessable {
    Inlet<?> inlet = inlets.get(record.topic());
    if (inlet == null)
      throw new Unprocessable(
          new Reason(
              "no-consumer", "Nothing here consumes '%s' any more".formatted(record.topic())));
    inlet.redo(record);
  }

  public Set<String> topics() {
    return Set.copyOf(inlets.keySet());
  }

  /// Those that are only kept, and never parked from.
  Set<String> recorded() {
    return Set.copyOf(recorded);
  }

  /// From here on every failure counts as passing: what fails because parts are closing is nobody's
  /// fault.
  void stopping() {
    stopping = true;
  }

  private boolean passes(Throwable failure) {
    return stopping || Faults.pass(failure);
  }

  private <T> Inlet<T> open(String topic, Decoder<T> decoder, Consumer<List<Received<T>>> handler) {
    var inlet = new Inlet<>(decoder, handler, parking, metrics, this::passes);
    if (inlets.putIfAbsent(topic, inlet) != null)
      throw new IllegalStateException(
          "Expected to consume '%s' once per service, but there are two inlets".formatted(topic));
    return inlet;
  }
}
