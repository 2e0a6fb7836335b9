package dev.aval.approval.bulk.web;

import dev.aval.approval.bulk.DecidingMany.Result;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.Ending;
import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.AlreadyRecorded;
import dev.aval.approval.deciding.Ruling.Refused;
import dev.aval.approval.deciding.Ruling.TooLate;
import dev.aval.approval.deciding.web.Refusals;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of one of many: `RECORDED`, `ALREADY_RECORDED`, `TOO_LATE` (who and when, X7), or
/// `REFUSED` with the code and words of a single decision's problem.
record BulkResult(
    String approvalId,
    String result,
    @Nullable Outcome outcome,
    @Nullable Person decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String code,
    @Nullable String message) {
  static BulkResult of(Result it) {
    var id = it.approvalId();
    return switch (it.ruling()) {
      case Accepted(var made) -> ended(id, "RECORDED", (Known) made.next());
      case AlreadyRecorded(var approval) -> ended(id, "ALREADY_RECORDED", approval);
      case TooLate(var approval) -> ended(id, "TOO_LATE", approval);
      case Refused(var reason) -> {
        var problem = Refusals.of(reason);
        yield new BulkResult(id, "REFUSED", null, null, null, problem.code(), problem.title());
      }
    };
  }

  private static BulkResult ended(String id, String result, Known approval) {
    return switch (approval) {
      case Pending _ -> new BulkResult(id, result, null, null, null, null, null);
      case Settling it -> ended(id, result, it.ending(), it.at());
      case Closed it -> ended(id, result, it.ending(), it.at());
    };
  }

  private static BulkResult ended(String id, String result, Ending ending, Instant at) {
    return new BulkResult(id, result, ending.outcome(), ending.by(), at, null, null);
  }
}
