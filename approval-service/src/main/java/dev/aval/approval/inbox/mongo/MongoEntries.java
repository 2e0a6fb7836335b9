package dev.aval.approval.inbox.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import dev.aval.approval.deciding.mongo.ApprovalDocuments;
import dev.aval.approval.inbox.Entries;
import dev.aval.approval.inbox.Entry;
import dev.aval.approval.inbox.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Walks the index `inbox` from a place on, and nothing but it.
final class MongoEntries implements Entries {
  private static final Bson NEWEST_FIRST =
      orderBy(descending(ApprovalDocuments.AT), descending("_id"));
  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::at).thenComparing(Entry::approvalId).reversed();
  private static final Bson SHOWN = include(EntryDocument.FIELDS);
  private static final Bson COUNTED = include(EntryDocument.ASKED_FIELDS);

  private final MongoCollection<Document> approvals;

  MongoEntries(MongoCollection<Document> approvals) {
    this.approvals = approvals;
  }

  @Override
  public List<Entry> below(Optional<Place> place, String email, Status status, int limit) {
    return variants(status).stream()
        .flatMap(it -> read(filter(place, email, it), email, limit).stream())
        .sorted(ORDER)
        .limit(limit)
        .toList();
  }

  private List<Entry> read(Bson filter, String email, int limit) {
    return approvals
        .find(filter)
        .projection(SHOWN)
        .sort(NEWEST_FIRST)
        .limit(limit)
        .map(it -> EntryDocument.read(it, email))
        .into(new ArrayList<>());
  }

  @Override
  public List<Asked> asked(String email, int limit) {
    return approvals
        .find(filter(Optional.empty(), email, ApprovalDocuments.PENDING))
        .projection(COUNTED)
        .sort(NEWEST_FIRST)
        .limit(limit)
        .map(it -> EntryDocument.readAsked(it, email))
        .into(new ArrayList<>());
  }

  static Bson filter(Optional<Place> place, String email, String variant) {
    var list = and(eq(ApprovalDocuments.ASKED, email), eq(ApprovalDocuments.VARIANT, variant));
    return place.map(it -> and(list, below(it))).orElse(list);
  }

  /// The first condition bounds the walk, the second tells apart what came in the same moment.
  private static Bson below(Place it) {
    return and(
        lte(ApprovalDocuments.AT, it.at()),
        or(lt(ApprovalDocuments.AT, it.at()), lt("_id", it.approvalId())));
  }

  /// Each is a range of the index. What may still be taken back is done for whoever did it.
  static List<String> variants(Status status) {
    return switch (status) {
      case PENDING -> List.of(ApprovalDocuments.PENDING);
      case DECIDED -> List.of(ApprovalDocuments.CLOSED, ApprovalDocuments.SETTLING);
    };
  }
}
