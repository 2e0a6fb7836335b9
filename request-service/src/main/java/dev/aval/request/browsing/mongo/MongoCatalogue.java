package dev.aval.request.browsing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import dev.aval.request.browsing.Catalogue;
import dev.aval.request.browsing.Position;
import dev.aval.request.browsing.Scope;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.Status;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// Reads the ids of a slice off one index, then the requests by their ids.
@Component
final class MongoCatalogue implements Catalogue {
  static final String COLLECTION = "requests";
  private static final String ACCOUNT = "state.facts.asked.account";
  private static final String PENDING = "pending";
  private static final String TIME = "state.facts.submittedAt";

  private final MongoOperations mongo;
  private final Requests requests;

  MongoCatalogue(MongoOperations mongo, Requests requests) {
    this.mongo = mongo;
    this.requests = requests;
  }

  @Override
  public List<Request> slice(Scope scope, Optional<Position> after, int size) {
    var ids = ids(filter(scope, after), descending(TIME, "_id"), size);
    var found = requests.findAll(ids);
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  @Override
  public List<Request> decided(String account, int size) {
    var ids =
        ids(
            and(asked("account", account), exists("state.conclusion.at")),
            descending("state.conclusion.at"),
            size);
    var found = requests.findAll(ids);
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /// By leaps: each look-up finds the next account, however much is pending in the one before.
  @Override
  public List<String> accountsWithPending(String after, int size) {
    var accounts = new ArrayList<String>(size);
    var last = after;
    while (accounts.size() < size) {
      var next = next(last);
      if (next.isEmpty()) break;
      last = next.get();
      accounts.add(last);
    }
    return accounts;
  }

  private Optional<String> next(String account) {
    var found =
        mongo
            .getCollection(COLLECTION)
            .find(and(eq("state.type", PENDING), gt(ACCOUNT, account)))
            .sort(ascending(ACCOUNT))
            .projection(include(ACCOUNT))
            .limit(1)
            .first();
    return Optional.ofNullable(found)
        .map(it -> it.getEmbedded(List.of("state", "facts", "asked", "account"), String.class));
  }

  @Override
  public int pendingIn(String account, int most) {
    return ids(and(eq("state.type", PENDING), eq(ACCOUNT, account)), descending(TIME, "_id"), most)
        .size();
  }

  private List<String> ids(Bson filter, Bson order, int size) {
    return mongo
        .getCollection(COLLECTION)
        .find(filter)
        .sort(order)
        .projection(include("_id"))
        .limit(size)
        .map(it -> it.getString("_id"))
        .into(new ArrayList<>());
  }

  static Bson filter(Scope scope, Optional<Position> after) {
    return after.map(it -> and(range(scope), beyond(it))).orElseGet(() -> range(scope));
  }

  private static Bson range(Scope scope) {
    return switch (scope) {
      case Scope.All() -> empty();
      case Scope.InAccount(var account, var status) ->
          status
              .map(it -> and(asked("account", account), eq("state.type", stored(it))))
              .orElseGet(() -> asked("account", account));
      case Scope.BySource(var source) -> eq("state.facts.source", source);
      case Scope.ByRequester(var email) -> asked("requester.email", email);
      case Scope.AboutSubject(var subjectRef) -> asked("subjectRef", subjectRef);
    };
  }

  private static Bson asked(String field, String value) {
    return eq("state.facts.asked." + field, value);
  }

  /// `$lte` bounds the index; the rest skips those of the same moment that were shown already.
  private static Bson beyond(Position after) {
    var moment = Date.from(after.submittedAt());
    return and(lte(TIME, moment), or(lt(TIME, moment), lt("_id", after.requestId())));
  }

  private static String stored(Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
