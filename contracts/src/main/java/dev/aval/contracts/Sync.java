package dev.aval.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What sync-service tells about an ERP and the people in it, on [Topics#SYNC]: about people keyed
/// by candidate id, about runs by system, about alarms by alarm id.
public sealed interface Sync extends WireRecord {
  /// Somebody whom the ERP knows.
  sealed interface Candidates extends Sync {
    String candidateId();

    String account();

    Person person();
  }

  /// Somebody who is a member here, of whom the ERP says something else.
  ///
  /// `member` is the address under which he is one, `person` what the ERP says now; where it says
  /// nothing any more, what it said last.
  sealed interface MemberChanges extends Sync {
    String candidateId();

    String account();

    String member();

    Person person();

    MemberChange change();
  }

  /// One reading of one ERP.
  sealed interface Runs extends Sync {
    String run();

    String system();

    RunKind kind();
  }

  /// What somebody has to look at.
  sealed interface Alarms extends Sync {
    String alarmId();

    String system();

    Alarm alarm();
  }

  /// What withdraws a candidate; `IN_ACCOUNT`: somebody added him meanwhile.
  enum Withdrawal {
    DEACTIVATED,
    MERGED,
    ERASED,
    GONE,
    NO_SIGNATORY,
    CHANGED,
    IN_ACCOUNT
  }

  enum MemberChange {
    EMAIL,
    DEACTIVATED,
    MERGED,
    ERASED,
    GONE
  }

  /// What withdraws a change: the ERP says again what is known here, it says something else by now,
  /// or the account was changed by hand.
  enum ChangeWithdrawal {
    REVERTED,
    CHANGED,
    IN_ACCOUNT
  }

  enum RunKind {
    FULL,
    CHANGES,
    BASELINE
  }

  /// `GUARDED`: stopped for a human, nothing was applied. `DISCARDED`: a human gave it up.
  enum RunOutcome {
    COMPLETE,
    FAILED,
    GUARDED,
    DISCARDED
  }

  enum Alarm {
    CONTACT_UNSEEN,
    ACCEPTANCE_NOT_APPLIED,
    RUN_FAILED,
    RUN_BROKEN,
    RUN_LATE,
    GUARD_TRIPPED,
    CREDENTIALS_EXPIRE,
    IDENTITY_CONFLICT
  }

  /// `round` counts how often this person was proposed, from 1; a later one follows a change.
  @EventType("candidate.found.v1")
  record Found(
      String candidateId,
      String system,
      String externalId,
      String account,
      Person person,
      int round,
      Instant at)
      implements Candidates {}

  @EventType("candidate.accepted.v1")
  record Accepted(
      String candidateId,
      String account,
      Person person,
      String requestId,
      @Nullable Person by,
      Instant at)
      implements Candidates {}

  @EventType("candidate.refused.v1")
  record Refused(
      String candidateId,
      String account,
      Person person,
      String requestId,
      @Nullable Person by,
      Instant at,
      @Nullable String reason)
      implements Candidates {}

  /// Nobody is to be asked about this round any more.
  @EventType("candidate.withdrawn.v1")
  record Withdrawn(
      String candidateId,
      String system,
      String externalId,
      String account,
      Person person,
      int round,
      Withdrawal why,
      Instant at)
      implements Candidates {}

  /// Seen in the account after an acceptance; without `requestId` after that of a whole first run.
  @EventType("candidate.added.v1")
  record Added(
      String candidateId, String account, Person person, @Nullable String requestId, Instant at)
      implements Candidates {}

  /// A human accepted the whole first run at once: this person is one of many.
  @EventType("candidate.baselined.v1")
  record Baselined(
      String candidateId,
      String system,
      String externalId,
      String account,
      Person person,
      String run,
      Person by,
      Instant at)
      implements Candidates {}

  /// `round` counts as that of [Found] does, on from it.
  ///
  /// @param mergedInto the e-mail address or name of whom this person was merged into
  @EventType("member-change.proposed.v1")
  record ChangeProposed(
      String candidateId,
      String system,
      String externalId,
      String account,
      String member,
      Person person,
      MemberChange change,
      @Nullable String mergedInto,
      int round,
      Instant at)
      implements MemberChanges {}

  @EventType("member-change.accepted.v1")
  record ChangeAccepted(
      String candidateId,
      String account,
      String member,
      Person person,
      MemberChange change,
      String requestId,
      @Nullable Person by,
      Instant at)
      implements MemberChanges {}

  @EventType("member-change.refused.v1")
  record ChangeRefused(
      String candidateId,
      String account,
      String member,
      Person person,
      MemberChange change,
      String requestId,
      @Nullable Person by,
      Instant at,
      @Nullable String reason)
      implements MemberChanges {}

  @EventType("member-change.withdrawn.v1")
  record ChangeWithdrawn(
      String candidateId,
      String account,
      String member,
      Person person,
      MemberChange change,
      int round,
      ChangeWithdrawal why,
      Instant at)
      implements MemberChanges {}

  @EventType("run.started.v1")
  record RunStarted(String run, String system, RunKind kind, Instant at) implements Runs {}

  /// @param reason why it did not complete
  /// @param missing known ones that the ERP did not show
  @EventType("run.ended.v1")
  record RunEnded(
      String run,
      String system,
      RunKind kind,
      RunOutcome outcome,
      @Nullable String reason,
      int read,
      int proposed,
      int withdrawn,
      int changes,
      int bad,
      int missing,
      Instant startedAt,
      Instant at)
      implements Runs {}

  /// Raised once, however long it lasts; under the same id again only after it was cleared.
  ///
  /// @param detail for an operator: no secret, and of a person nothing but ids
  @EventType("alarm.raised.v1")
  record AlarmRaised(
      String alarmId,
      String system,
      Alarm alarm,
      @Nullable String account,
      @Nullable String externalId,
      @Nullable String run,
      @Nullable String candidateId,
      String detail,
      Instant at)
      implements Alarms {}

  @EventType("alarm.cleared.v1")
  record AlarmCleared(String alarmId, String system, Alarm alarm, Instant at) implements Alarms {}
}
