package dev.aval.request.browsing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
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
  private static final String TIME = "state.facts.submittedAt";

  private final MongoOperations mongo;
  private final Requests requests;

  MongoCatalogue(MongoOperations mongo, Requests requests) {
    this.mongo = mongo;
    this.requests = requests;
  }

  @Override
  public List<Request> slice(Scope scope, Optional<Position> after, int size) {
    var ids =
        mongo
            .getCollection(COLLECTION)
            .find(filter(scope, after))
            .sort(descending(TIME, "_id"))
            .projection(include("_id"))
            .limit(size)
            .map(it -> it.getString("_id"))
            .into(new ArrayList<>());
    var found = requests.findAll(ids);
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
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
