package dev.aval.sync.portfolio.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What we read and write of approval-service's API.
final class Wire {
  private Wire() {}

  record Person(String email, @Nullable String name) {
    String shown() {
      return name == null ? email : name;
    }
  }

  record Approval(
      int revision,
      String digest,
      String status,
      @Nullable Person decidedBy,
      @Nullable Instant decidedAt,
      boolean mayDecide) {}

  record Decisions(List<Item> decisions, String decision, @Nullable String reason) {}

  record Item(String approvalId, int revision, String digest) {}

  record Answer(List<Result> results) {}

  record Result(
      String approvalId,
      String result,
      @Nullable Person decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String code) {}
}
