package dev.aval.notification.telling.kafka;

import dev.aval.contracts.EventType;
import dev.aval.notification.telling.Subject;
import dev.aval.notification.telling.kafka.Parts.Amount;
import dev.aval.notification.telling.kafka.Parts.Approver;
import dev.aval.notification.telling.kafka.Parts.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What we read of `aval.approvals`: somebody is asked, writes, answers, or need not any more. Who
/// takes an answer back knows it, and nobody else was told of it.
sealed interface ApprovalEvent {
  /// Says of itself what request it is about.
  sealed interface Named extends ApprovalEvent {
    String approvalId();

    int revision();

    String account();

    String accountName();

    String subject();

    Person requester();

    default @Nullable Amount amount() {
      return null;
    }

    default Subject about() {
      return Writing.subject(
          approvalId(), revision(), account(), accountName(), subject(), requester(), amount());
    }
  }

  /// Asks people, with all that they have to know.
  sealed interface Asks extends Named {
    String source();

    @Nullable String description();

    @Nullable String message();

    @Nullable Instant deadline();

    @Nullable Map<String, @Nullable Object> data();
  }

  @EventType("approval.opened.v1")
  record Opened(
      String approvalId,
      String account,
      String accountName,
      String type,
      String source,
      int revision,
      String subject,
      @Nullable String description,
      @Nullable String message,
      Person requester,
      @Nullable Amount amount,
      List<Approver> approvers,
      @Nullable Instant deadline,
      @Nullable List<Stage> stages,
      @Nullable Map<String, @Nullable Object> data)
      implements Asks {
    /// Its requester is whoever was typed into the form of an order link, so nobody has shown that
    /// the address is his.
    boolean cameByOrderLink() {
      return source.equals("/aval/link-service");
    }

    Opened asking(List<Approver> people) {
      return new Opened(
          approvalId,
          account,
          accountName,
          type,
          source,
          revision,
          subject,
          description,
          message,
          requester,
          amount,
          people,
          deadline,
          stages,
          data);
    }
  }

  @EventType("approval.asked.v1")
  record Asked(
      String approvalId,
      String account,
      String accountName,
      String type,
      String source,
      int revision,
      String subject,
      @Nullable String description,
      @Nullable String message,
      Person requester,
      @Nullable Amount amount,
      String because,
      @Nullable Person by,
      @Nullable String reason,
      List<Approver> approvers,
      List<Approver> waitsFor,
      @Nullable Instant deadline,
      @Nullable List<Stage> stages,
      @Nullable Map<String, @Nullable Object> data)
      implements Asks {
    /// Somebody who is asked wanted the mail again, for himself alone.
    boolean isOwnWish() {
      return because.equals("RESENT")
          && by != null
          && approvers.stream().allMatch(it -> it.person().is(by));
    }

    Asked asking(List<Approver> people) {
      return new Asked(
          approvalId,
          account,
          accountName,
          type,
          source,
          revision,
          subject,
          description,
          message,
          requester,
          amount,
          because,
          by,
          reason,
          people,
          waitsFor,
          deadline,
          stages,
          data);
    }
  }

  @EventType("approval.commented.v1")
  record Commented(
      String approvalId,
      String account,
      String accountName,
      String type,
      int revision,
      String subject,
      Person requester,
      Person by,
      String text,
      String waitsFor,
      List<Approver> to,
      @Nullable Instant deadline)
      implements Named {
    Commented asking(List<Approver> people) {
      return new Commented(
          approvalId,
          account,
          accountName,
          type,
          revision,
          subject,
          requester,
          by,
          text,
          waitsFor,
          people,
          deadline);
    }
  }

  @EventType("approval.decided.v1")
  record Decided(
      String approvalId,
      String account,
      @Nullable String accountName,
      int revision,
      @Nullable String subject,
      @Nullable Person requester,
      String decision,
      Person by,
      @Nullable Person onBehalfOf,
      @Nullable String reason,
      @Nullable Instant undoUntil,
      Instant at)
      implements ApprovalEvent {}

  @EventType("approval.closed.v1")
  record Closed(
      String approvalId,
      String account,
      int revision,
      String subject,
      Person requester,
      String outcome,
      @Nullable String because,
      @Nullable Person by,
      @Nullable List<Approver> unanswered,
      Instant at)
      implements ApprovalEvent {
    /// That the request was not cancelled, but waits for a payment, is another end to those who are
    /// not asked any more.
    String end() {
      return "HELD".equals(because) ? "HELD" : outcome;
    }
  }

  @EventType("approval.code-wanted.v1")
  record CodeWanted(
      String approvalId,
      String account,
      String accountName,
      int revision,
      String subject,
      Person requester,
      Person to,
      String challenge,
      String because)
      implements Named {}

  record Stage(List<Person> approvers) {}
}
