package dev.aval.sync.candidates.mongo;

import dev.aval.contracts.Topics;
import dev.aval.platform.outbox.Outbox;
import dev.aval.sync.candidates.Ask;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.Candidates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class CandidatesConfiguration {
  static final String CANDIDATES = "candidates";
  static final String BASELINE = "baseline";
  static final String APPLYING = "applying";

  @Bean
  Candidates candidates(Outbox outbox, MongoOperations mongo) {
    var aggregates =
        outbox
            .aggregates(CANDIDATES, Candidate.class)
            .variant(Candidate.Proposed.class, "proposed")
            .variant(Candidate.Baseline.class, BASELINE)
            .variant(Candidate.Validated.class, "validated")
            .variant(Candidate.Applying.class, APPLYING)
            .variant(Candidate.Applied.class, "applied")
            .variant(Candidate.TurnedDown.class, "turned-down")
            .variant(Candidate.Withdrawn.class, "withdrawn")
            .variant(Ask.Add.class, "add")
            .variant(Ask.Readdress.class, "readdress")
            .variant(Ask.Remove.class, "remove")
            .topic(Topics.SYNC)
            .index(new Index(CandidateIds.ACCOUNT, Direction.ASC).named("account"))
            .index(new Index(CandidateIds.TYPE, Direction.ASC).named("type"))
            .build();
    return new MongoCandidates(aggregates, new CandidateIds(mongo.getCollection(CANDIDATES)));
  }
}
