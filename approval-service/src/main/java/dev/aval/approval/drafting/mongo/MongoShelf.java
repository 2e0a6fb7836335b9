package dev.aval.approval.drafting.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import dev.aval.approval.drafting.DraftOutcome;
import dev.aval.approval.drafting.Shelf;
import dev.aval.approval.drafting.Shelved;
import dev.aval.contracts.Json;
import dev.aval.contracts.Person;
import dev.aval.contracts.Policies;
import dev.aval.platform.outbox.Aggregates;
import dev.aval.platform.outbox.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.core.type.TypeReference;

/// One document for each policy, with all its versions; each is told as a whole.
final class MongoShelf implements Shelf {
  static final String COLLECTION = "policies";
  static final String OWNER = "state.owner";
  private static final TypeReference<Map<String, @Nullable Object>> TREE = new TypeReference<>() {};

  private final Aggregates<Shelved> documents;
  private final MongoOperations mongo;

  MongoShelf(Aggregates<Shelved> documents, MongoOperations mongo) {
    this.documents = documents;
    this.mongo = mongo;
  }

  @Override
  public Optional<Shelved> find(String owner, String policyId) {
    return documents.find(Shelved.key(owner, policyId));
  }

  @Override
  public List<Shelved> of(String owner) {
    var keys =
        mongo
            .getCollection(COLLECTION)
            .find(eq(OWNER, owner))
            .projection(include("_id"))
            .map(it -> it.getString("_id"))
            .into(new ArrayList<>());
    return keys.isEmpty()
        ? List.of()
        : documents.findAll(keys).values().stream()
            .sorted(Comparator.comparing(Shelved::policyId))
            .toList();
  }

  @Override
  public DraftOutcome change(
      String owner, String policyId, Function<Optional<Shelved>, DraftOutcome> judge) {
    return documents.change(
        Shelved.key(owner, policyId),
        known ->
            switch (judge.apply(known)) {
              case DraftOutcome.Kept it ->
                  Change.commit(it.shelved(), List.of(wire(it.shelved())), it);
              case DraftOutcome it -> Change.keep(it);
            });
  }

  private static Policies wire(Shelved it) {
    var edition = it.current();
    return new Policies.Changed(
        it.owner().equals(Shelved.PLATFORM) ? null : it.owner(),
        it.policyId(),
        edition.version(),
        it.retired(),
        Json.mapper().readValue(edition.text(), TREE),
        new Person(edition.by().email(), edition.by().name(), edition.by().locale()),
        edition.at());
  }
}
