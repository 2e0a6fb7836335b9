package dev.aval.approval.opening.mongo;

import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.aval.approval.deciding.mongo.ApprovalDocuments;
import dev.aval.approval.opening.Held;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/// Reads the index `held` past the aggregates.
final class MongoHeld implements Held {
  private final MongoCollection<Document> approvals;

  MongoHeld(MongoCollection<Document> approvals) {
    this.approvals = approvals;
  }

  @Override
  public Map<String, String> in(Collection<String> accounts) {
    var found = new HashMap<String, String>();
    approvals
        .find(Filters.in(ApprovalDocuments.HELD_IN, accounts))
        .projection(include(ApprovalDocuments.HELD_IN))
        .forEach(it ->
            found.put(it.getString("_id"), it.get("state", Document.class).getString("heldIn")));
    return found;
  }
}
