package dev.aval.approval.inbox;

import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.planning.Grounds;
import dev.aval.approval.requests.Money;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One line of an inbox: enough to recognise the request, and to decide on exactly what was listed.
///
/// @param at when it was asked, or when it ended: what the list is ordered by
/// @param why what made the reader, or whoever he stands in for, an approver; empty when he stood
///   in for one
/// @param byItself it asks for more proof than a list gives, and is not decided with others
/// @param insteadOf for whom the reader may decide it, where that is somebody else
/// @param colleague whom he asked as well
/// @param paused its requester was asked for more and has not answered
public record Entry(
    String approvalId,
    String account,
    String accountName,
    String type,
    int revision,
    String digest,
    String subject,
    Person requester,
    @Nullable Money amount,
    Instant at,
    @Nullable Instant deadline,
    @Nullable Outcome outcome,
    @Nullable Person endedBy,
    Optional<Grounds> why,
    boolean byItself,
    @Nullable Person insteadOf,
    @Nullable Person colleague,
    boolean paused) {
  Entry insteadOf(Person absent) {
    return new Entry(
        approvalId,
        account,
        accountName,
        type,
        revision,
        digest,
        subject,
        requester,
        amount,
        at,
        deadline,
        outcome,
        endedBy,
        why,
        byItself,
        absent,
        colleague,
        paused);
  }

  /// Whether the reader himself put it to a colleague.
  public boolean isDelegated() {
    return colleague != null && insteadOf == null;
  }
}
