package dev.aval.sync.portfolio.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.platform.mapping.Mapping;
import dev.aval.platform.testing.TestMongo;
import dev.aval.sync.InMemoryCandidates;
import dev.aval.sync.candidates.Ask;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.candidates.Outcome;
import dev.aval.sync.portfolio.Listed;
import dev.aval.sync.portfolio.Lists;
import dev.aval.sync.portfolio.ListsContract;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;

/// On documents as the aggregates store them.
class MongoListsTest extends ListsContract {
  static final String DATABASE = "aval_sync_lists";
  static final Mapping<Candidate> MAPPING =
      new Mapping<>(
          Candidate.class,
          Map.of(
              Candidate.Proposed.class, "proposed",
              Candidate.Baseline.class, "baseline",
              Candidate.Validated.class, "validated",
              Candidate.Applying.class, "applying",
              Candidate.Applied.class, "applied",
              Candidate.TurnedDown.class, "turned-down",
              Candidate.Withdrawn.class, "withdrawn",
              Ask.Add.class, "add",
              Ask.Readdress.class, "readdress",
              Ask.Remove.class, "remove"));

  @Override
  protected Lists lists(List<Listed> candidates) {
    var collection = TestMongo.client().getDatabase(DATABASE).getCollection("candidates");
    var states = new InMemoryCandidates();
    candidates.forEach(it -> {
      collection.insertOne(
          new Document("_id", it.id()).append("state", MAPPING.write(it.candidate())));
      states.changeAll(
          List.of(
              new Candidates.Step(it.id(), _ -> new Outcome.Changed(it.candidate(), List.of()))));
    });
    assertThat(states.all()).hasSameSizeAs(candidates);
    return new MongoLists(collection, states);
  }

  @AfterEach
  void drop() {
    TestMongo.drop(DATABASE);
  }
}
