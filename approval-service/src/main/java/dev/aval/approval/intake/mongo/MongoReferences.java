package dev.aval.approval.intake.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import dev.aval.approval.deciding.mongo.ApprovalDocuments;
import dev.aval.approval.intake.References;
import java.util.Optional;
import org.bson.Document;

/// Reads the id off the index `references`.
final class MongoReferences implements References {
  private final MongoCollection<Document> approvals;

  MongoReferences(MongoCollection<Document> approvals) {
    this.approvals = approvals;
  }

  @Override
  public Optional<String> find(String source, String account, String externalId) {
    var named =
        and(
            eq(ApprovalDocuments.EXTERNAL_ID, externalId),
            eq(ApprovalDocuments.ACCOUNT, account),
            eq(ApprovalDocuments.SOURCE, source));
    return Optional.ofNullable(approvals.find(named).projection(include("_id")).first())
        .map(it -> it.getString("_id"));
  }
}
