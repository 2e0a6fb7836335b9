package dev.aval.approval.inbox.web;

import dev.aval.approval.inbox.Entry;
import dev.aval.approval.inbox.Inbox;
import dev.aval.approval.inbox.Place;
import dev.aval.approval.requests.Money;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of an inbox; without `nextPageToken` it is the last.
record InboxBody(List<Item> items, @Nullable String nextPageToken) {

  record Item(
      String approvalId,
      String account,
      String accountName,
      String type,
      int revision,
      String digest,
      String subject,
      Person requester,
      @Nullable Money amount,
      String status,
      @Nullable Instant askedAt,
      @Nullable Instant deadline,
      @Nullable Person decidedBy,
      @Nullable Instant decidedAt,
      @Nullable Person insteadOf,
      @Nullable Person delegatedTo,
      @Nullable Boolean requesterAsked) {

    static Item of(Entry it) {
      var outcome = it.outcome();
      return new Item(
          it.approvalId(),
          it.account(),
          it.accountName(),
          it.type(),
          it.revision(),
          it.digest(),
          it.subject(),
          it.requester(),
          it.amount(),
          outcome == null ? "PENDING" : outcome.name(),
          outcome == null ? it.at() : null,
          it.deadline(),
          it.endedBy(),
          outcome == null ? null : it.at(),
          it.insteadOf(),
          it.isDelegated() ? it.colleague() : null,
          it.paused() ? true : null);
    }
  }

  static InboxBody of(Inbox.Page page) {
    return new InboxBody(
        page.entries().stream().map(Item::of).toList(), page.next().map(Place::token).orElse(null));
  }
}
