package dev.aval.approval.reviewing.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.Ending;
import dev.aval.approval.deciding.Standing.MayDecide;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.requests.Money;
import dev.aval.approval.requests.Person;
import dev.aval.approval.reviewing.Reviewing.View;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One approval over HTTP. `status` is `PENDING` or the outcome; with `mayDecide` the reader sends
/// `revision` and `digest` back with his decision.
record ApprovalBody(
    String approvalId,
    String account,
    String accountName,
    String type,
    String externalId,
    String source,
    int revision,
    String digest,
    String subject,
    @Nullable String description,
    @Nullable String message,
    Person requester,
    @Nullable Person onBehalfOf,
    @Nullable Money amount,
    @JsonRawValue @Nullable String data,
    List<Person> approvers,
    String policy,
    List<StageBody> stages,
    Instant askedAt,
    @Nullable Instant deadline,
    String status,
    Ending.@Nullable Because because,
    @Nullable Person decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason,
    boolean mayDecide) {

  static ApprovalBody of(View view) {
    return switch (view.approval()) {
      case Pending it -> of(view, "PENDING", null, null, it.live().plan().deadline());
      case Settling it -> of(view, "SETTLING", it.ending(), it.at(), null);
      case Closed it -> of(view, it.ending().outcome().name(), it.ending(), it.at(), null);
    };
  }

  private static ApprovalBody of(
      View view,
      String status,
      @Nullable Ending ending,
      @Nullable Instant endedAt,
      @Nullable Instant deadline) {
    var request = view.approval().request();
    var live = view.approval().live();
    var revision = live.revision();
    return new ApprovalBody(
        request.requestId(),
        request.account(),
        live.accountName(),
        request.type(),
        request.externalId(),
        request.source(),
        revision.number(),
        revision.digest(),
        revision.subject(),
        revision.description(),
        revision.message(),
        revision.requester(),
        revision.onBehalfOf(),
        revision.amount(),
        revision.data(),
        live.approvers().stream().map(Approver::person).toList(),
        live.plan().policy(),
        StageBody.of(live),
        live.askedAt(),
        deadline,
        status,
        ending == null ? null : ending.because(),
        ending == null ? null : ending.by(),
        endedAt,
        ending == null ? null : ending.reason(),
        ending == null && view.standing() instanceof MayDecide);
  }
}
