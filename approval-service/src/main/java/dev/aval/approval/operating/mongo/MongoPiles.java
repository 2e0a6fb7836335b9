package dev.aval.approval.operating.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import dev.aval.approval.deciding.mongo.ApprovalDocuments;
import dev.aval.approval.operating.Backlog;
import dev.aval.approval.operating.Backlog.Parked;
import dev.aval.approval.operating.Piles;
import dev.aval.contracts.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Reads past the aggregates: lists by the indexes `longest` and `unasked`, what is parked by the
/// index `lanes` of the platform.
final class MongoPiles implements Piles {
  private static final Bson SHOWN =
      include(
          "state.request",
          ApprovalDocuments.ASKED,
          ApprovalDocuments.AT,
          "state.live.accountName",
          "state.live.revision.subject",
          "state.live.plan.deadline");
  private static final Place FIRST = new Place(Instant.EPOCH, "");
  private static final List<Integer> PARTITIONS =
      IntStream.range(0, Topics.settings(Topics.REQUESTS).partitions()).boxed().toList();

  private final MongoCollection<Document> approvals;
  private final MongoCollection<Document> parked;

  MongoPiles(MongoCollection<Document> approvals, MongoCollection<Document> parked) {
    this.approvals = approvals;
    this.parked = parked;
  }

  @Override
  public Page unasked(Optional<Place> from, int limit) {
    var field = ApprovalDocuments.UNASKED;
    return page(behind(from.orElse(FIRST), field), field, limit);
  }

  @Override
  public Page oldest(Optional<Place> from, int limit) {
    var field = ApprovalDocuments.AT;
    var pending = eq(ApprovalDocuments.VARIANT, ApprovalDocuments.PENDING);
    return page(and(pending, behind(from.orElse(FIRST), field)), field, limit);
  }

  @Override
  public Backlog backlog(String approvalId) {
    var it =
        approvals
            .find(eq("_id", approvalId))
            .projection(include("pendingSince", "outbox.seq"))
            .first();
    var unpublished = it == null ? 0 : it.getList("outbox", Document.class, List.of()).size();
    var since = it == null || unpublished == 0 ? null : instant(it.getDate("pendingSince"));
    return new Backlog(unpublished, since, parked(approvalId));
  }

  /// The first condition bounds the walk, the second tells apart what came in the same moment.
  private static Bson behind(Place it, String field) {
    var since = Date.from(it.since());
    return and(gte(field, since), or(gt(field, since), gt("_id", it.approvalId())));
  }

  private Page page(Bson filter, String order, int limit) {
    var found =
        approvals
            .find(filter)
            .projection(SHOWN)
            .sort(ascending(order, "_id"))
            .limit(limit + 1)
            .map(MongoPiles::line)
            .into(new ArrayList<>());
    return Page.of(found, limit);
  }

  /// Its key on the topic of requests is the id of its request, which is ours.
  private List<Parked> parked(String approvalId) {
    return parked
        .find(
            and(
                eq("status", "PARKED"),
                eq("topic", Topics.REQUESTS),
                in("partition", PARTITIONS),
                eq("key", approvalId)))
        .projection(include("topic", "reason", "at"))
        .map(MongoPiles::parked)
        .into(new ArrayList<>());
  }

  private static Parked parked(Document it) {
    var reason = it.get("reason", Document.class);
    return new Parked(
        it.getString("_id"),
        it.getString("topic"),
        reason.getString("code"),
        reason.getString("message"),
        it.getDate("at").toInstant());
  }

  private static Line line(Document it) {
    var state = it.get("state", Document.class);
    var request = state.get("request", Document.class);
    var live = state.get("live", Document.class);
    return new Line(
        it.getString("_id"),
        request.getString("account"),
        live.getString("accountName"),
        request.getString("type"),
        live.get("revision", Document.class).getString("subject"),
        state.getList("asked", String.class, List.of()),
        state.getDate("at").toInstant(),
        instant(live.get("plan", new Document()).getDate("deadline")));
  }

  private static @Nullable Instant instant(@Nullable Date it) {
    return it == null ? null : it.toInstant();
  }
}
