package dev.aval.request.requests.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;

import dev.aval.contracts.Topics;
import dev.aval.platform.outbox.Outbox;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Requests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// How requests are stored, and by which indexes they are found again.
@Configuration(proxyBeanMethods = false)
class MongoRequestsConfiguration {
  @Bean
  Requests requests(Outbox outbox) {
    return new MongoRequests(
        outbox
            .aggregates("requests", Request.class)
            .variant(Request.Pending.class, "pending")
            .variant(Request.Cancelling.class, "cancelling")
            .variant(Request.Approved.class, "approved")
            .variant(Request.Refused.class, "refused")
            .variant(Request.ChangesRequested.class, "changes-requested")
            .variant(Request.Cancelled.class, "cancelled")
            .variant(Request.Expired.class, "expired")
            .topic(Topics.REQUESTS)
            .snapshot(Topics.REQUESTS_STATE, Snapshots::of)
            .index(newest(new Index()).named("newest"))
            .index(newest(by("account")).named("account-newest"))
            .index(newest(status().on(asked("account"), ASC)).named("status-account-newest"))
            .index(by("account").on("state.conclusion.at", DESC).named("account-decided"))
            .index(new Index("state.facts.likeness", ASC).sparse().named("likeness"))
            .index(new Index("state.facts.duplicateOf", ASC).sparse().named("duplicates"))
            .index(newest(new Index("state.facts.source", ASC)).named("source-newest"))
            .index(newest(by("requester.email")).named("requester-newest"))
            .index(by("subjectRef").sparse().named("subject"))
            .build());
  }

  /// The status first, so that the accounts with something pending are found by leaps.
  private static Index status() {
    return new Index("state.type", ASC);
  }

  private static Index by(String field) {
    return new Index(asked(field), ASC);
  }

  private static String asked(String field) {
    return "state.facts.asked." + field;
  }

  private static Index newest(Index index) {
    return index.on("state.facts.submittedAt", DESC).on("_id", DESC);
  }
}
