package dev.aval.notification.webhooks.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import dev.aval.notification.webhooks.Endpoint;
import dev.aval.notification.webhooks.Endpoints;
import dev.aval.notification.webhooks.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// `{_id, version, account, url, types, off, secrets: [{sealed, until}], createdBy, createdAt}`,
/// found by the index `account`. A change is one conditional write, tried again when it lost.
final class MongoEndpoints implements Endpoints {
  private final MongoCollection<Document> endpoints;
  private final Seal seal;

  MongoEndpoints(MongoCollection<Document> endpoints, Seal seal) {
    this.endpoints = endpoints;
    this.seal = seal;
  }

  @Override
  public List<Endpoint> ofAccount(String account) {
    return list(eq("account", account));
  }

  @Override
  public List<Endpoint> ofAccounts(Collection<String> accounts) {
    return list(in("account", accounts));
  }

  @Override
  public Optional<Endpoint> find(String account, String id) {
    return document(account, id).map(this::read);
  }

  @Override
  public void add(Endpoint endpoint) {
    endpoints.insertOne(write(endpoint).append("_id", endpoint.id()).append("version", 1));
  }

  @Override
  public Optional<Endpoint> change(String account, String id, UnaryOperator<Endpoint> change) {
    for (var known = document(account, id); known.isPresent(); known = document(account, id)) {
      int version = known.get().getInteger("version");
      var next = change.apply(read(known.get()));
      var same = and(eq("_id", id), eq("version", version));
      var written = new Document("$set", write(next).append("version", version + 1));
      if (endpoints.updateOne(same, written).getMatchedCount() == 1) return Optional.of(next);
    }
    return Optional.empty();
  }

  @Override
  public boolean remove(String account, String id) {
    return endpoints.deleteOne(and(eq("_id", id), eq("account", account))).getDeletedCount() > 0;
  }

  private List<Endpoint> list(Bson filter) {
    var found = endpoints.find(filter).map(this::read).into(new ArrayList<>());
    found.sort(Comparator.comparing(Endpoint::createdAt));
    return found;
  }

  private Optional<Document> document(String account, String id) {
    return Optional.ofNullable(endpoints.find(and(eq("_id", id), eq("account", account))).first());
  }

  private Document write(Endpoint it) {
    var off = it.off();
    return new Document("account", it.account())
        .append("url", it.url())
        .append("types", it.types())
        .append("off", off == null ? null : off.name())
        .append("secrets", it.secrets().stream().map(this::write).toList())
        .append("createdBy", it.createdBy())
        .append("createdAt", Date.from(it.createdAt()));
  }

  private Document write(Secret it) {
    var until = it.until();
    return new Document("sealed", new Binary(seal.close(it.value())))
        .append("until", until == null ? null : Date.from(until));
  }

  private Endpoint read(Document it) {
    var off = it.getString("off");
    return new Endpoint(
        it.getString("_id"),
        it.getString("account"),
        it.getString("url"),
        it.getList("types", String.class),
        off == null ? null : Endpoint.Off.valueOf(off),
        it.getList("secrets", Document.class).stream().map(this::secret).toList(),
        it.getString("createdBy"),
        Objects.requireNonNull(instant(it.getDate("createdAt"))));
  }

  private Secret secret(Document it) {
    return new Secret(
        seal.open(it.get("sealed", Binary.class).getData()), instant(it.getDate("until")));
  }

  private static @Nullable Instant instant(@Nullable Date it) {
    return it == null ? null : it.toInstant();
  }
}
