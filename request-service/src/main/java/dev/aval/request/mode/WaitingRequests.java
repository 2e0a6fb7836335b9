package dev.aval.request.mode;

import dev.aval.request.accounts.Waiting;

/// Looks up what waits in an account.
@FunctionalInterface
public interface WaitingRequests {
  /// How many are named.
  int NAMED = 25;

  /// How far they are counted.
  int COUNTED = 1_000;

  Waiting in(String account);
}
