package dev.aval.platform.outbox;

import dev.aval.platform.mapping.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/// Says how a collection of aggregates is stored and what it tells. See [Outbox#aggregates].
public final class AggregatesBuilder<S> {
  private final OutboxParts parts;
  private final String collection;
  private final Class<S> type;
  private final Consumer<Aggregates<S>> built;
  private final Map<Class<?>, String> names = new LinkedHashMap<>();
  private final List<IndexDefinition> indexes = new ArrayList<>();
  private @Nullable String topic;
  private @Nullable Snapshot<S> snapshot;
  private boolean whole;

  AggregatesBuilder(
      OutboxParts parts, String collection, Class<S> type, Consumer<Aggregates<S>> built) {
    this.parts = parts;
    this.collection = collection;
    this.type = type;
    this.built = built;
  }

  /// Stores a variant of the state, or a variant of a value in it, under a name as `type`. A
  /// variant may not have a component called `type` itself.
  public AggregatesBuilder<S> variant(Class<?> variant, String storedName) {
    names.put(variant, storedName);
    return this;
  }

  /// Where the events go. The key is the id of the aggregate.
  public AggregatesBuilder<S> topic(String topic) {
    this.topic = topic;
    return this;
  }

  /// After each commit with events, also tells the full state on a compacted topic.
  public AggregatesBuilder<S> snapshot(String topic, Function<S, Object> wireRecord) {
    this.snapshot = new Snapshot<>(topic, wireRecord);
    return this;
  }

  /// Each event says all of the state. Of several changes that are stored by one write the last is
  /// told: five hundred members that join an account together are one event, not five hundred that
  /// each name all.
  public AggregatesBuilder<S> tellsAll() {
    this.whole = true;
    return this;
  }

  /// An index that a query of the service needs, usually on `state.` something.
  public AggregatesBuilder<S> index(IndexDefinition index) {
    indexes.add(index);
    return this;
  }

  /// Creates the indexes that are not there yet.
  public Aggregates<S> build() {
    var indexed = parts.mongo.indexOps(collection);
    indexed.createIndex(new Index("pendingSince", Direction.ASC).named("pendingSince").sparse());
    indexes.forEach(indexed::createIndex);
    var telling = new Telling<>(topic, snapshot, whole, parts.clock);
    var aggregates = parts.assemble(collection, new Mapping<>(type, names), telling);
    built.accept(aggregates);
    return aggregates;
  }
}
