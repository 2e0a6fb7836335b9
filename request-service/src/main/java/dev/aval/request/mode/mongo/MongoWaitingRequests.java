package dev.aval.request.mode.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import dev.aval.request.accounts.Waiting;
import dev.aval.request.mode.WaitingRequests;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// Reads ids off the index `status-account-newest`, and only the requests that are named.
@Component
final class MongoWaitingRequests implements WaitingRequests {
  static final String COLLECTION = "requests";

  /// As the requests store them: those whose approval has not ended.
  private static final List<String> WAITING = List.of("pending", "cancelling");

  private final MongoOperations mongo;
  private final Requests requests;

  MongoWaitingRequests(MongoOperations mongo, Requests requests) {
    this.mongo = mongo;
    this.requests = requests;
  }

  @Override
  public Waiting in(String account) {
    var ids = new ArrayList<String>();
    for (var state : WAITING) ids.addAll(ids(account, state, COUNTED + 1 - ids.size()));
    boolean more = ids.size() > COUNTED;
    return new Waiting(items(ids), Math.min(ids.size(), COUNTED), more);
  }

  private List<String> ids(String account, String state, int most) {
    if (most == 0) return List.of();
    return mongo
        .getCollection(COLLECTION)
        .find(and(eq("state.facts.asked.account", account), eq("state.type", state)))
        .sort(descending("state.facts.submittedAt", "_id"))
        .projection(include("_id"))
        .limit(most)
        .map(it -> it.getString("_id"))
        .into(new ArrayList<>());
  }

  private List<Waiting.Item> items(List<String> ids) {
    var named = ids.subList(0, Math.min(ids.size(), NAMED));
    var found = requests.findAll(named);
    return named.stream()
        .map(found::get)
        .filter(Objects::nonNull)
        .map(MongoWaitingRequests::item)
        .toList();
  }

  private static Waiting.Item item(Request request) {
    var facts = request.facts();
    return new Waiting.Item(facts.requestId(), facts.asked().subject(), facts.submittedAt());
  }
}
