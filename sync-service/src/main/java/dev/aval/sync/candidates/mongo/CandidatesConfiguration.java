package dev.aval.sync.candidates.mongo;

import dev.aval.contracts.Topics;
import dev.aval.platform.outbox.Outbox;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.Candidates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CandidatesConfiguration {
  @Bean
  Candidates candidates(Outbox outbox) {
    return new MongoCandidates(
        outbox
            .aggregates("candidates", Candidate.class)
            .variant(Candidate.Proposed.class, "proposed")
            .variant(Candidate.Validated.class, "validated")
            .variant(Candidate.TurnedDown.class, "turned-down")
            .topic(Topics.SYNC)
            .build());
  }
}
