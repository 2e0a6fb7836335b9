package dev.aval.sync.candidates.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Finds candidates by what they are.
final class CandidateIds {
  static final String ACCOUNT = "state.ask.contact.account";
  static final String SYSTEM = "state.ask.contact.system";
  static final String TYPE = "state.type";

  private static final int MOST = 10_000;

  private final MongoCollection<Document> candidates;

  CandidateIds(MongoCollection<Document> candidates) {
    this.candidates = candidates;
  }

  List<String> baseline(String system, int most) {
    return find(and(eq(TYPE, CandidatesConfiguration.BASELINE), eq(SYSTEM, system)), most);
  }

  List<String> applying(Collection<String> accounts) {
    return find(and(in(ACCOUNT, accounts), eq(TYPE, CandidatesConfiguration.APPLYING)), MOST);
  }

  private List<String> find(Bson filter, int most) {
    return candidates
        .find(filter)
        .projection(include("_id"))
        .limit(most)
        .map(it -> it.getString("_id"))
        .into(new ArrayList<>());
  }
}
