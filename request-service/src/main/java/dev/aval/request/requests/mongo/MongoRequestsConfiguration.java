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
            .index(newest(by("account").on("state.type", ASC)).named("account-status-newest"))
            .index(newest(new Index("state.facts.source", ASC)).named("source-newest"))
            .index(newest(by("requester.email")).named("requester-newest"))
            .index(by("subjectRef").sparse().named("subject"))
            .build());
  }

  private static Index by(String asked) {
    return new Index("state.facts.asked." + asked, ASC);
  }

  private static Index newest(Index index) {
    return index.on("state.facts.submittedAt", DESC).on("_id", DESC);
  }
}
