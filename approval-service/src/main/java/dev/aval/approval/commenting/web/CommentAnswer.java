package dev.aval.approval.commenting.web;

import dev.aval.approval.deciding.Approval.Pending;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param waitsFor `REQUESTER` while the clock stands still, else `APPROVERS`
/// @param deadline the one that holds from now on, if there is one and it runs
record CommentAnswer(
    String approvalId, int revision, int comments, String waitsFor, @Nullable Instant deadline) {
  static CommentAnswer of(Pending it) {
    var paused = it.pausedAt() != null;
    return new CommentAnswer(
        it.request().requestId(),
        it.live().revision().number(),
        it.live().comments().size(),
        paused ? "REQUESTER" : "APPROVERS",
        paused ? null : it.live().plan().deadline());
  }
}
