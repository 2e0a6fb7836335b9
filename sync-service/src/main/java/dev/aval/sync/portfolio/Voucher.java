package dev.aval.sync.portfolio;

import org.jspecify.annotations.Nullable;

/// On whose behalf approval-service is asked: his own token, and where he sits, for its evidence.
public record Voucher(String token, @Nullable String network, @Nullable String agent) {
  /// Never in a log.
  @Override
  public String toString() {
    return "Voucher";
  }
}
