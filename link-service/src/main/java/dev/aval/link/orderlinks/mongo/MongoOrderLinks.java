package dev.aval.link.orderlinks.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import dev.aval.link.orderlinks.OrderLink;
import dev.aval.link.orderlinks.OrderLinks;
import dev.aval.link.orderlinks.Step;
import dev.aval.platform.outbox.Aggregates;
import dev.aval.platform.outbox.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/// The list of an account is a range of one index; what it names is read by id.
final class MongoOrderLinks implements OrderLinks {
  static final String COLLECTION = "orderlinks";
  static final String ACCOUNT = "state.account";
  static final String CREATED = "state.createdAt";

  private final Aggregates<OrderLink> links;
  private final MongoCollection<Document> documents;

  MongoOrderLinks(Aggregates<OrderLink> links, MongoCollection<Document> documents) {
    this.links = links;
    this.documents = documents;
  }

  @Override
  public <R> R change(String linkId, Function<Optional<OrderLink>, Step<R>> decide) {
    return links.change(
        linkId,
        known ->
            switch (decide.apply(known)) {
              case Step.To<R>(var next, var event, var result) ->
                  Change.commit(next, List.of(OnTheWire.of(event)), result);
              case Step.Keep<R>(var result) -> Change.keep(result);
            });
  }

  @Override
  public Optional<OrderLink> find(String linkId) {
    return links.find(linkId);
  }

  @Override
  public List<OrderLink> of(String account, Optional<Position> after, int size) {
    var ids =
        documents
            .find(filter(account, after))
            .sort(descending(CREATED, "_id"))
            .projection(include("_id"))
            .limit(size)
            .map(it -> it.getString("_id"))
            .into(new ArrayList<>());
    var found = links.findAll(ids);
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private static Bson filter(String account, Optional<Position> after) {
    var own = eq(ACCOUNT, account);
    return after
        .map(it ->
            and(
                own,
                lte(CREATED, it.createdAt()),
                or(lt(CREATED, it.createdAt()), lt("_id", it.linkId()))))
        .orElse(own);
  }
}
