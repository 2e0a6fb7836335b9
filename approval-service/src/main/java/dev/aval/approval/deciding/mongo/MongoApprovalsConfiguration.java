package dev.aval.approval.deciding.mongo;

import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.Deputies;
import dev.aval.approval.deciding.Standings;
import dev.aval.approval.deciding.Waking;
import dev.aval.approval.planning.Planning;
import dev.aval.approval.policy.Expressions;
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
            .variant(Approval.Settling.class, ApprovalDocuments.SETTLING)
            .variant(Approval.Closed.class, ApprovalDocuments.CLOSED)
            .variant(Approval.Withdrawn.class, ApprovalDocuments.WITHDRAWN)
            .topic(Topics.APPROVALS)
            .index(ApprovalDocuments.inbox())
            .index(ApprovalDocuments.references())
            .index(ApprovalDocuments.waiting())
            .index(ApprovalDocuments.unasked())
            .index(ApprovalDocuments.held())
            .build());
  }

  @Bean
  Planning planning(Expressions expressions) {
    return new Planning(expressions);
  }

  @Bean
  Deciding deciding(Approvals approvals, Accounts accounts, Deputies deputies, Clock clock) {
    return new Deciding(approvals, accounts, deputies, clock);
  }

  @Bean
  Standings standings(Accounts accounts, Deputies deputies) {
    return new Standings(accounts, deputies);
  }

  @Bean
  Waking waking(
      Approvals approvals, Accounts accounts, Planning planning, Deputies deputies, Clock clock) {
    return new Waking(approvals, accounts, planning, deputies, clock);
  }

  @Bean
  DueAggregates deadlines(DueWorks due, Waking waking) {
    return due.aggregates(ApprovalDocuments.COLLECTION, waking::wake);
  }
}
