package dev.aval.approval.reviewing.web;

import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.Counting;
import dev.aval.approval.deciding.Ending;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.requests.Money;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One approval as the pages show it: what, who, how much, why.
record Shown(
    String approvalId,
    String type,
    String accountName,
    int revision,
    String digest,
    String subject,
    @Nullable String description,
    @Nullable String message,
    String requester,
    String requesterEmail,
    @Nullable String onBehalfOf,
    @Nullable Money amount,
    List<Datum> data,
    List<String> approvers,
    Instant askedAt,
    @Nullable Instant deadline,
    boolean paused,
    String status,
    @Nullable String reason,
    @Nullable String endedBy,
    @Nullable Instant endedAt) {

  static Shown of(Known approval, JsonMapper mapper) {
    return switch (approval) {
      case Pending it -> of(it, mapper, it.live().plan().deadline(), "PENDING", null, null, null);
      case Settling it -> ended(it, mapper, it.ending());
      case Closed it -> ended(it, mapper, it.ending());
    };
  }

  private static Shown ended(Known it, JsonMapper mapper, Ending ending) {
    var by = ending.by() == null ? null : Said.name(ending.by());
    return of(it, mapper, null, ending.outcome().name(), ending.reason(), by, it.at());
  }

  private static Shown of(
      Known approval,
      JsonMapper mapper,
      @Nullable Instant deadline,
      String status,
      @Nullable String reason,
      @Nullable String endedBy,
      @Nullable Instant endedAt) {
    var live = approval.live();
    var revision = live.revision();
    return new Shown(
        approval.request().requestId(),
        approval.request().type(),
        live.accountName(),
        revision.number(),
        revision.digest(),
        revision.subject(),
        revision.description(),
        revision.message(),
        Said.name(revision.requester()),
        revision.requester().email(),
        name(revision.onBehalfOf()),
        revision.amount(),
        DataLines.of(revision.data(), mapper),
        waitsFor(approval).stream().map(it -> Said.name(it.person())).toList(),
        live.askedAt(),
        deadline,
        approval instanceof Pending it && it.pausedAt() != null,
        status,
        reason,
        endedBy,
        endedAt);
  }

  /// Once it has ended: who was asked.
  private static List<Approver> waitsFor(Known approval) {
    return approval instanceof Pending
        ? Counting.of(approval.live()).waitsFor()
        : approval.live().approvers();
  }

  private static @Nullable String name(@Nullable Person it) {
    return it == null ? null : Said.name(it);
  }
}
