package dev.aval.approval.absence;

import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A time in which a deputy may do what somebody else may. It begins and ends by itself: whether it
/// is in force is judged whenever somebody looks or decides.
///
/// @param until the first moment in which it is over
/// @param types of requests it is for; none means all
/// @param account the only one it is for, if it is for one
/// @param by who set it; nobody where a platform did without saying for whom
/// @param source of the platform that set it, if one did
/// @param except accounts in which a super user ended it
/// @param endedAt when it was ended before its time; it is kept for a while, so that whoever set it
///   cannot by mistake set it again
public record Delegation(
    String id,
    Person deputy,
    Instant from,
    Instant until,
    Set<String> types,
    @Nullable String account,
    @Nullable String note,
    @Nullable Person by,
    @Nullable String source,
    Set<String> except,
    @Nullable Instant endedAt) {
  public Delegation {
    types = Set.copyOf(types);
    except = except == null ? Set.of() : Set.copyOf(except);
  }

  /// As it is set: nothing of it was ended.
  public Delegation(
      String id,
      Person deputy,
      Instant from,
      Instant until,
      Set<String> types,
      @Nullable String account,
      @Nullable String note,
      @Nullable Person by,
      @Nullable String source) {
    this(id, deputy, from, until, types, account, note, by, source, Set.of(), null);
  }

  public boolean isInForce(Instant now) {
    return !now.isBefore(from) && !isOver(now);
  }

  public boolean isOver(Instant now) {
    return endedAt != null || !now.isBefore(until);
  }

  /// Ended before its time or not, this is when.
  public Instant end() {
    return Objects.requireNonNullElse(endedAt, until);
  }

  /// False for what was taken back before it could begin.
  public boolean everBegins() {
    return from.isBefore(end());
  }

  public boolean covers(String inAccount, String type) {
    return isFor(inAccount) && (types.isEmpty() || types.contains(type));
  }

  public boolean isFor(String inAccount) {
    return (account == null || account.equals(inAccount)) && !except.contains(inAccount);
  }

  /// Whether there may be a moment and a request that both are for.
  boolean meets(Delegation other) {
    return from.isBefore(other.until)
        && other.from.isBefore(until)
        && (account == null || other.account == null || account.equals(other.account))
        && (account == null || !other.except.contains(account))
        && (other.account == null || !except.contains(other.account))
        && (types.isEmpty()
            || other.types.isEmpty()
            || types.stream().anyMatch(other.types::contains));
  }

  Delegation endingAt(Instant now) {
    return new Delegation(id, deputy, from, until, types, account, note, by, source, except, now);
  }

  /// What is left of it when it ends in these accounts.
  Delegation endingIn(Set<String> accounts) {
    var all =
        Stream.concat(except.stream(), accounts.stream()).collect(Collectors.toUnmodifiableSet());
    return new Delegation(id, deputy, from, until, types, account, note, by, source, all, endedAt);
  }

  /// Whether it says what was set, whatever super users took from it since.
  boolean says(Delegation set) {
    return endedAt == null && equals(set.endingIn(except));
  }
}
