package dev.aval.link.reviewlinks.mongo;

import dev.aval.link.reviewlinks.Invitation;
import dev.aval.link.reviewlinks.ReviewLink;
import dev.aval.link.reviewlinks.ReviewLinks;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

class MongoReviewLinks implements ReviewLinks {
  private static final String COLLECTION = "links";

  private final MongoOperations mongo;

  MongoReviewLinks(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public void add(List<ReviewLink> links) {
    if (!links.isEmpty()) {
      mongo.insert(links.stream().map(MongoReviewLinks::document).toList(), COLLECTION);
    }
  }

  @Override
  public Optional<ReviewLink> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
        .map(MongoReviewLinks::link);
  }

  private static Document document(ReviewLink link) {
    var it = link.invitation();
    var document =
        new Document("_id", link.id())
            .append("approvalId", it.approvalId())
            .append("revision", it.revision())
            .append("email", it.email())
            .append("mintedAt", Date.from(link.mintedAt()))
            .append("expiresAt", Date.from(link.expiresAt()));
    put(document, "name", it.name());
    put(document, "locale", it.locale());
    put(document, "deadline", it.deadline() == null ? null : Date.from(it.deadline()));
    return document;
  }

  private static void put(Document document, String field, @Nullable Object value) {
    if (value != null) {
      document.append(field, value);
    }
  }

  private static ReviewLink link(Document document) {
    var deadline = document.getDate("deadline");
    var invitation =
        new Invitation(
            document.getString("approvalId"),
            document.getInteger("revision"),
            document.getString("email"),
            document.getString("name"),
            document.getString("locale"),
            deadline == null ? null : deadline.toInstant());
    return new ReviewLink(
        document.getString("_id"),
        invitation,
        instant(document, "mintedAt"),
        instant(document, "expiresAt"));
  }

  private static Instant instant(Document document, String field) {
    return document.getDate(field).toInstant();
  }
}
