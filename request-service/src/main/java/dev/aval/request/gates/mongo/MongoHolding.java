package dev.aval.request.gates.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import dev.aval.request.gates.Holding;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Requests;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// Looks at the requests about one thing, which are few.
@Component
final class MongoHolding implements Holding {
  static final String COLLECTION = "requests";
  private static final List<String> OPEN = List.of("pending", "cancelling");

  private final MongoOperations mongo;
  private final Requests requests;

  MongoHolding(MongoOperations mongo, Requests requests) {
    this.mongo = mongo;
    this.requests = requests;
  }

  @Override
  public List<Request> pending(String account, String subjectRef) {
    var ids =
        mongo
            .getCollection(COLLECTION)
            .find(
                and(
                    eq("state.facts.asked.subjectRef", subjectRef),
                    eq("state.facts.asked.account", account),
                    in("state.type", OPEN)))
            .projection(include("_id"))
            .map(it -> it.getString("_id"))
            .into(new ArrayList<>());
    return List.copyOf(requests.findAll(ids).values());
  }
}
