package dev.aval.approval.absence.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import dev.aval.approval.absence.Absence;
import dev.aval.approval.absence.AbsenceOutcome;
import dev.aval.approval.absence.AbsenceOutcome.Arranged;
import dev.aval.approval.absence.Absences;
import dev.aval.platform.outbox.Aggregates;
import dev.aval.platform.outbox.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.mongodb.core.MongoOperations;

/// One document for each person who is or was away; all of it is told whenever it changes.
final class MongoAbsences implements Absences {
  static final String COLLECTION = "absences";
  static final String DEPUTIES = "state.deputies";

  private final Aggregates<Absence> documents;
  private final MongoOperations mongo;

  MongoAbsences(Aggregates<Absence> documents, MongoOperations mongo) {
    this.documents = documents;
    this.mongo = mongo;
  }

  @Override
  public Optional<Absence> find(String person) {
    return documents.find(person);
  }

  @Override
  public List<Absence> findAll(Collection<String> people) {
    return people.isEmpty() ? List.of() : sorted(documents.findAll(people).values());
  }

  @Override
  public List<Absence> naming(String deputy) {
    var people =
        mongo
            .getCollection(COLLECTION)
            .find(eq(DEPUTIES, deputy))
            .projection(include("_id"))
            .map(it -> it.getString("_id"))
            .into(new ArrayList<>());
    return findAll(people);
  }

  @Override
  public AbsenceOutcome change(String person, Function<Optional<Absence>, AbsenceOutcome> judge) {
    return documents.change(
        person,
        known ->
            switch (judge.apply(known)) {
              case Arranged it ->
                  Change.commit(it.absence(), List.of(OnTheWire.of(it.absence(), it.at())), it);
              case AbsenceOutcome it -> Change.keep(it);
            });
  }

  private static List<Absence> sorted(Collection<Absence> all) {
    return all.stream().sorted(Comparator.comparing(it -> it.person().email())).toList();
  }
}
