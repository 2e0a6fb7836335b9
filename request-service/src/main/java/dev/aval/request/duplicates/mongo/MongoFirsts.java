package dev.aval.request.duplicates.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import dev.aval.request.duplicates.First;
import dev.aval.request.duplicates.Firsts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// Reads three small fields of what the index finds; most batches find nothing. The status is
/// looked at here: asked for in the query, it would tempt a planner to another index, over
/// everything.
@Component
final class MongoFirsts implements Firsts {
  static final String COLLECTION = "requests";
  private static final String LIKENESS = "state.facts.likeness";
  private static final String TIME = "state.facts.submittedAt";
  private static final List<String> LIVE = List.of("pending", "cancelling", "approved");

  private final MongoOperations mongo;

  MongoFirsts(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public List<First> alike(Collection<Long> likeness) {
    return mongo
        .getCollection(COLLECTION)
        .find(in(LIKENESS, likeness))
        .projection(include("state.type", TIME, LIKENESS))
        .into(new ArrayList<>())
        .stream()
        .filter(it -> LIVE.contains(type(it)))
        .map(MongoFirsts::first)
        .toList();
  }

  @Override
  public List<String> repeating(String requestId, int most) {
    return mongo
        .getCollection(COLLECTION)
        .find(eq("state.facts.duplicateOf", requestId))
        .projection(include("_id"))
        .limit(most)
        .map(it -> it.getString("_id"))
        .into(new ArrayList<>());
  }

  private static String type(Document found) {
    return found.getEmbedded(List.of("state", "type"), String.class);
  }

  private static First first(Document found) {
    var facts = found.getEmbedded(List.of("state", "facts"), Document.class);
    return new First(
        found.getString("_id"),
        !type(found).equals("approved"),
        facts.get("submittedAt", Date.class).toInstant(),
        facts.getList("likeness", Long.class));
  }
}
