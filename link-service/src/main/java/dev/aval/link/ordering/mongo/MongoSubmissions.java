package dev.aval.link.ordering.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import dev.aval.link.ordering.Move;
import dev.aval.link.ordering.Submission;
import dev.aval.link.ordering.Submissions;
import dev.aval.platform.outbox.Aggregates;
import dev.aval.platform.outbox.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;

final class MongoSubmissions implements Submissions {
  static final String COLLECTION = "orders";
  static final String LINK = "state.linkId";
  static final String AT = "state.at";

  private final Aggregates<Submission> submissions;
  private final MongoCollection<Document> documents;

  MongoSubmissions(Aggregates<Submission> submissions, MongoCollection<Document> documents) {
    this.submissions = submissions;
    this.documents = documents;
  }

  @Override
  public <R> R change(String reference, Function<Optional<Submission>, Move<R>> decide) {
    return submissions.change(
        reference,
        known ->
            switch (decide.apply(known)) {
              case Move.To<R>(var next, var result) -> Change.commit(next, told(next), result);
              case Move.Keep<R>(var result) -> Change.keep(result);
            });
  }

  @Override
  public Optional<Submission> find(String reference) {
    return submissions.find(reference);
  }

  @Override
  public List<Submission> of(String linkId, int size) {
    var ids =
        documents
            .find(eq(LINK, linkId))
            .sort(descending(AT))
            .projection(include("_id"))
            .limit(size)
            .map(it -> it.getString("_id"))
            .into(new ArrayList<>());
    var found = submissions.findAll(ids);
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private static List<?> told(Submission next) {
    return next instanceof Submission.Sent sent ? List.of(OnTheWire.of(sent)) : List.of();
  }
}
