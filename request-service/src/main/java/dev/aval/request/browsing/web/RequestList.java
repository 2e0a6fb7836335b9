package dev.aval.request.browsing.web;

import dev.aval.request.browsing.Filter;
import dev.aval.request.requests.Status;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The ready-made lists (D22-D24), under the names that stand in the address.
enum RequestList {
  ALL(Optional.empty(), false),
  PENDING(Optional.of(Status.PENDING), false),
  PAYMENT_PENDING(Optional.of(Status.PENDING), true),
  APPROVED(Optional.of(Status.APPROVED), false),
  REFUSED(Optional.of(Status.REFUSED), false),
  CHANGES_REQUESTED(Optional.of(Status.CHANGES_REQUESTED), false),
  CANCELLED(Optional.of(Status.CANCELLED), false),
  EXPIRED(Optional.of(Status.EXPIRED), false),
  RECENT(Optional.empty(), false);

  private final Optional<Status> status;
  private final boolean held;

  RequestList(Optional<Status> status, boolean held) {
    this.status = status;
    this.held = held;
  }

  /// What nobody knows is everything.
  static RequestList named(String name) {
    return Arrays.stream(values()).filter(it -> it.key().equals(name)).findFirst().orElse(ALL);
  }

  /// As in addresses and message keys.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Filter filter(Optional<String> account, Optional<String> type, Optional<String> text) {
    return new Filter(account, status, type, Optional.empty(), text, held);
  }
}
