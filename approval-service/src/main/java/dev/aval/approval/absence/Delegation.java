package dev.aval.approval.absence;

import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A time in which a deputy may do what somebody else may. It begins and ends by itself: whether it
/// is in force is judged whenever somebody looks or decides.
///
/// @param until the first moment in which it is over
/// @param types of requests it is for; none means all
/// @param account the only one it is for, if it is for one
/// @param by who set it; nobody where a platform did without saying for whom
/// @param source of the platform that set it, if one did
public record Delegation(
    String id,
    Person deputy,
    Instant from,
    Instant until,
    Set<String> types,
    @Nullable String account,
    @Nullable String note,
    @Nullable Person by,
    @Nullable String source) {
  public Delegation {
    types = Set.copyOf(types);
  }

  public boolean isInForce(Instant now) {
    return !now.isBefore(from) && now.isBefore(until);
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(until);
  }

  public boolean covers(String inAccount, String type) {
    return (account == null || account.equals(inAccount))
        && (types.isEmpty() || types.contains(type));
  }

  /// Whether there may be a moment and a request that both are for.
  boolean meets(Delegation other) {
    return from.isBefore(other.until)
        && other.from.isBefore(until)
        && (account == null || other.account == null || account.equals(other.account))
        && (types.isEmpty()
            || other.types.isEmpty()
            || types.stream().anyMatch(other.types::contains));
  }

  /// What is left of it when it ends now.
  Delegation endingAt(Instant now) {
    return new Delegation(id, deputy, from, now, types, account, note, by, source);
  }
}
