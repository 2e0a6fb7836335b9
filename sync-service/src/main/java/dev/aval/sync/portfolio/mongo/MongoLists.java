package dev.aval.sync.portfolio.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.portfolio.Kind;
import dev.aval.sync.portfolio.Listed;
import dev.aval.sync.portfolio.Lists;
import dev.aval.sync.portfolio.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Finds ids by the indexes `waiting` and `file`, and lets the aggregates read their states.
final class MongoLists implements Lists {
  private static final String STATE = "state.type";
  private static final String ACCOUNT = "state.ask.contact.account";
  private static final String KIND = "state.ask.type";
  private static final String SINCE = "state.since";
  private static final String WAITING = "proposed";
  private static final List<String> BEING_ADDED = List.of("validated", "applying");
  private static final String ADDED = "applied";
  private static final List<String> ENDED = List.of(ADDED, "turned-down", "withdrawn");

  private final MongoCollection<Document> documents;
  private final Candidates candidates;

  MongoLists(MongoCollection<Document> documents, Candidates candidates) {
    this.documents = documents;
    this.candidates = candidates;
    documents.createIndex(
        Indexes.ascending(STATE, ACCOUNT, "_id"), new IndexOptions().name("waiting"));
    documents.createIndex(
        Indexes.compoundIndex(Indexes.ascending(ACCOUNT, STATE), Indexes.descending(SINCE)),
        new IndexOptions().name("file"));
  }

  @Override
  public Map<String, Integer> waiting(Scope scope) {
    var counts = new HashMap<String, Integer>();
    if (isNowhere(scope)) return counts;
    var perFile = Aggregates.group("$" + ACCOUNT, Accumulators.sum("n", 1));
    documents
        .aggregate(List.of(Aggregates.match(waitingIn(scope)), perFile))
        .forEach(it -> counts.put(it.getString("_id"), it.get("n", Number.class).intValue()));
    return counts;
  }

  @Override
  public List<Listed> waiting(Scope scope, Optional<Kind> kind, Optional<Spot> after, int limit) {
    if (isNowhere(scope)) return List.of();
    var all = new ArrayList<Bson>(List.of(waitingIn(scope)));
    kind.ifPresent(it -> all.add(eq(KIND, it.name().toLowerCase(Locale.ROOT))));
    after.ifPresent(it -> all.add(behind(it)));
    return read(and(all), Sorts.ascending(ACCOUNT, "_id"), limit);
  }

  @Override
  public List<Listed> underWay(Collection<String> accounts, Instant addedSince, int limit) {
    if (accounts.isEmpty()) return List.of();
    var found =
        and(
            in(ACCOUNT, accounts),
            or(in(STATE, BEING_ADDED), and(eq(STATE, ADDED), gte(SINCE, Date.from(addedSince)))));
    return read(found, Sorts.descending(SINCE), limit);
  }

  @Override
  public List<Listed> ended(String account, Instant before, int limit) {
    var found = and(eq(ACCOUNT, account), in(STATE, ENDED), lt(SINCE, Date.from(before)));
    return read(found, Sorts.descending(SINCE), limit);
  }

  private List<Listed> read(Bson filter, Bson order, int limit) {
    var ids =
        documents
            .find(filter)
            .projection(include("_id"))
            .sort(order)
            .limit(limit)
            .map(it -> it.getString("_id"))
            .into(new ArrayList<>());
    var states = candidates.findAll(ids);
    return ids.stream()
        .flatMap(id -> Stream.ofNullable(states.get(id)).map(state -> new Listed(id, state)))
        .toList();
  }

  private static Bson waitingIn(Scope scope) {
    return switch (scope) {
      case Scope.Everywhere _ -> eq(STATE, WAITING);
      case Scope.In(var codes) -> and(eq(STATE, WAITING), in(ACCOUNT, codes));
    };
  }

  private static boolean isNowhere(Scope scope) {
    return scope instanceof Scope.In(var codes) && codes.isEmpty();
  }

  /// The first condition bounds the walk, the second tells apart what is in the same file.
  private static Bson behind(Spot it) {
    return and(gte(ACCOUNT, it.account()), or(gt(ACCOUNT, it.account()), gt("_id", it.id())));
  }
}
