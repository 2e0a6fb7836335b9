package dev.aval.platform.outbox;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import dev.aval.platform.loop.Loop;
import dev.aval.platform.mapping.Mapping;
import dev.aval.platform.outbox.Outcome.Decided;
import dev.aval.platform.outbox.Outcome.Seen;
import dev.aval.platform.outbox.Outcome.Thrown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One collection of aggregates. State and unpublished events live in the same document and are
/// written by the same update, so neither exists without the other.
///
/// A change loads, decides by a pure function, stores by one conditional write, publishes and
/// removes what it published. When somebody else changed the aggregate in between, it is decided
/// again. What a crash leaves behind, the sweep publishes. Events of an aggregate arrive in the
/// order of their `seq`, at least once, duplicates byte for byte.
///
/// Built by [Outbox#aggregates].
public final class Aggregates<S> {
  private static final Logger log = LoggerFactory.getLogger(Aggregates.class);

  private final String collection;
  private final Documents documents;
  private final Mapping<S> mapping;
  private final Writing<S> writing;
  private final Relay relay;
  private final Sweep sweep;
  private final Loop loop;
  private final Gathering<Asked<S>, Answer> gathering;
  private final ExecutorService publishing;
  private final Duration patience;

  Aggregates(
      String collection,
      Documents documents,
      Mapping<S> mapping,
      Writing<S> writing,
      Relay relay,
      Sweep sweep,
      ExecutorService publishing,
      OutboxSettings settings) {
    this.collection = collection;
    this.documents = documents;
    this.mapping = mapping;
    this.writing = writing;
    this.relay = relay;
    this.sweep = sweep;
    this.publishing = publishing;
    this.patience = settings.patience();
    this.loop =
        new Loop("outbox-" + collection, settings.sweep(), () -> sweep() >= settings.batch());
    this.gathering = new Gathering<>(settings.batch(), this::answer);
  }

  /// Changes one aggregate for a person or client. Callers that come together share one batch, so
  /// `decide` may run on the thread of any of them; what it throws reaches only its own caller.
  ///
  /// When this returns, the change is stored, and its events are published or will be: with a
  /// broker that is away the caller gets its answer after `aval.outbox.patience`.
  ///
  /// @throws OutboxFull too many events of the aggregate wait for the broker
  @SuppressWarnings("unchecked") // the outcome of a command is what its own decide returned
  public <R> R change(String id, Function<Optional<S>, Change<S, R>> decide) {
    var answer = gathering.submit(Asked.of(new Command<>(id, null, decide)));
    await(answer.published());
    return switch (answer.outcome()) {
      case Decided(var result) -> (R) result;
      case Thrown thrown -> throw thrown.rethrown();
      case Seen _ -> throw new IllegalStateException("A command without origin is never seen");
    };
  }

  /// Changes many aggregates for a consumer, on its own thread. Several commands of one aggregate
  /// are applied in order and stored by one write. Returns after the events are published, or
  /// refused by the broker and left to the sweep.
  ///
  /// @return per command its result, empty where the aggregate has taken its origin before
  /// @throws RuntimeException whatever a decide threw first: nothing of that command's aggregate is
  ///   stored, the others are
  public <R> List<Optional<R>> changeAll(List<Command<S, R>> commands) {
    var written = writing.write(commands.stream().map(Asked::<S>of).toList(), true);
    publish(written);
    var results = new ArrayList<Optional<R>>();
    for (var outcome : written.outcomes()) {
      results.add(result(outcome));
    }
    return results;
  }

  public Optional<S> find(String id) {
    return Optional.ofNullable(findAll(List.of(id)).get(id));
  }

  /// Those that exist, by id.
  public Map<String, S> findAll(Collection<String> ids) {
    var states = new HashMap<String, S>();
    for (var document : documents.find(in("_id", ids), include("state"))) {
      states.put(document.getString("_id"), mapping.read(document.get("state", Document.class)));
    }
    return states;
  }

  /// One round of the sweep, as the loop does it: publishes what crashed writers and a refusing
  /// broker left behind.
  ///
  /// @return how many aggregates were due
  public int sweep() {
    return sweep.run();
  }

  void start() {
    loop.start();
  }

  void stop(Duration wait) {
    loop.stop(wait);
  }

  @SuppressWarnings("unchecked") // the outcome of a command is what its own decide returned
  private static <R> Optional<R> result(Outcome outcome) {
    return switch (outcome) {
      case Decided(var result) -> Optional.of((R) result);
      case Seen _ -> Optional.empty();
      case Thrown thrown -> throw thrown.rethrown();
    };
  }

  private List<Answer> answer(List<Asked<S>> batch) {
    var written = writing.write(batch, false);
    Future<?> published =
        written.holding().isEmpty() && !written.abandoned()
            ? CompletableFuture.completedFuture(null)
            : publishing.submit(() -> publish(written));
    return written.outcomes().stream().map(it -> new Answer(it, published)).toList();
  }

  /// What is stored is stored: nothing that happens here may look as if it were not.
  private void publish(Written written) {
    if (written.abandoned()) {
      loop.wake();
    }
    try {
      relay.drain(written.holding());
    } catch (RuntimeException failure) {
      log.warn("Events of {} stay in the outbox for the sweep", collection, failure);
    }
  }

  private void await(Future<?> published) {
    try {
      published.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException stored) {
      log.debug("Events of {} are stored but not published yet", collection, stored);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
