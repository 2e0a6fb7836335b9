package dev.aval.notification.audience.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import dev.aval.notification.audience.Telling;
import dev.aval.notification.audience.Telling.Mail;
import dev.aval.notification.audience.Tellings;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.StoredFields;
import dev.aval.notification.telling.StoredNames;
import dev.aval.platform.mapping.Mapping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The deliveries of a request, by `_id`: it begins with the id of an event, and that with the id
/// of what the event is about.
final class MongoTellings implements Tellings {
  private final MongoCollection<Document> deliveries;
  private final Mapping<Message> mapping = new Mapping<>(Message.class, StoredNames.ALL);

  MongoTellings(MongoCollection<Document> deliveries) {
    this.deliveries = deliveries;
  }

  /// The sign after the point ends the range: no id of another request lies between.
  @Override
  public List<Telling> about(String request, int limit) {
    return deliveries
        .find(and(gte("_id", request + "."), lt("_id", request + "/")))
        .limit(limit)
        .map(this::telling)
        .into(new ArrayList<>())
        .stream()
        .sorted(Comparator.comparing(Telling::at).reversed())
        .toList();
  }

  private Telling telling(Document it) {
    var notice = it.get(StoredFields.NOTICE, Document.class);
    return new Telling(
        mapping.read(it.get("work", Document.class)),
        mail(it),
        notice != null,
        notice != null && !it.containsKey(StoredFields.UNREAD),
        at(it, notice));
  }

  private static Instant at(Document it, @Nullable Document notice) {
    var place = notice == null ? it.get(StoredFields.GATHERED, Document.class) : notice;
    if (place != null) return StoredFields.at(place.getString("key"));
    var result = it.get("result", Document.class);
    var date = result == null ? it.getDate("dueAt") : result.getDate("at");
    return date == null ? Instant.EPOCH : date.toInstant();
  }

  private static Mail mail(Document it) {
    var result = it.get("result", Document.class);
    if (result != null) return ended(result);
    var due = it.getDate("dueAt");
    return due == null
        ? new Mail.Gathered()
        : new Mail.Waiting(due.toInstant(), it.getString("why"));
  }

  private static Mail ended(Document result) {
    if (!Objects.equals(result.getString("type"), "done")) {
      return new Mail.Failed(Objects.requireNonNullElse(result.getString("why"), ""));
    }
    return switch (Objects.requireNonNullElse(result.getString("outcome"), "")) {
      case "shown", "unwanted" -> new Mail.Unwanted();
      case "moot" -> new Mail.Moot();
      case "digest" -> new Mail.SentTogether();
      default -> new Mail.Sent();
    };
  }
}
