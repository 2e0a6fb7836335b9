package dev.aval.approval.deciding.mongo;

import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.Expiring;
import dev.aval.contracts.Topics;
import dev.aval.platform.duework.DueAggregates;
import dev.aval.platform.duework.DueWorks;
import dev.aval.platform.outbox.Outbox;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MongoApprovalsConfiguration {
  @Bean
  Approvals storedApprovals(Outbox outbox) {
    return new MongoApprovals(
        outbox
            .aggregates(ApprovalDocuments.COLLECTION, Approval.class)
            .variant(Approval.Pending.class, ApprovalDocuments.PENDING)
            .variant(Approval.Closed.class, ApprovalDocuments.CLOSED)
            .variant(Approval.Withdrawn.class, ApprovalDocuments.WITHDRAWN)
            .topic(Topics.APPROVALS)
            .index(ApprovalDocuments.inbox())
            .build());
  }

  @Bean
  Deciding deciding(Approvals approvals, Accounts accounts, Clock clock) {
    return new Deciding(approvals, accounts, clock);
  }

  @Bean
  Expiring expiring(Approvals approvals, Clock clock) {
    return new Expiring(approvals, clock);
  }

  @Bean
  DueAggregates deadlines(DueWorks due, Expiring expiring) {
    return due.aggregates(ApprovalDocuments.COLLECTION, expiring::expire);
  }
}
