package dev.aval.sync.portfolio.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.platform.mapping.Mapping;
import dev.aval.platform.testing.TestMongo;
import dev.aval.sync.InMemoryCandidates;
import dev.aval.sync.candidates.Ask;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.candidates.Outcome;
import dev.aval.sync.portfolio.Kind;
import dev.aval.sync.portfolio.Listed;
import dev.aval.sync.portfolio.Lists;
import dev.aval.sync.portfolio.ListsContract;
import dev.aval.sync.portfolio.People;
import dev.aval.sync.portfolio.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

  /// By its own server, which notes whole collections that were read.
  @Test
  void everyListIsFoundByAnIndex() {
    try (var server = EmbeddedMongo.inMemory();
        var client = MongoClients.create(server.connectionString())) {
      var lists =
          new MongoLists(
              client.getDatabase(DATABASE).getCollection("candidates"), new InMemoryCandidates());
      server.scans().clear();
      var in = new Scope.In(Set.of("A", "B"));
      var spot = new Lists.Spot("A", "c1");
      lists.waiting(in);
      lists.waiting(new Scope.Everywhere());
      lists.waiting(in, Optional.of(Kind.ADD), Optional.empty(), 10);
      lists.waiting(new Scope.Everywhere(), Optional.empty(), Optional.of(spot), 10);
      lists.underWay(List.of("A", "B"), People.NOW, 10);
      lists.ended("A", People.NOW, 10);
      assertThat(server.scans().count()).isZero();
    }
  }

  @AfterEach
  void drop() {
    TestMongo.drop(DATABASE);
  }
}
