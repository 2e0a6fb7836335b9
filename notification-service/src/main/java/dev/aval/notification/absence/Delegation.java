package dev.aval.notification.absence;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A time in which somebody stands in for another; without types or account for all of them.
///
/// @param id empty in what we kept before we wrote of it
/// @param except accounts in which it was ended
public record Delegation(
    String id,
    String email,
    @Nullable String name,
    @Nullable String locale,
    Instant from,
    Instant until,
    List<String> types,
    @Nullable String account,
    List<String> except) {
  public Delegation {
    types = List.copyOf(types);
    except = List.copyOf(except);
  }

  /// As it was in this account alone.
  Delegation in(String code) {
    return new Delegation(id, email, name, locale, from, until, types, code, List.of());
  }

  boolean isSame(Delegation other) {
    return hasSameDeputy(other)
        && from.equals(other.from)
        && until.equals(other.until)
        && types.equals(other.types)
        && Objects.equals(account, other.account);
  }

  boolean hasSameDeputy(Delegation other) {
    return id.equals(other.id) && StandIns.fold(email).equals(StandIns.fold(other.email));
  }

  boolean holds(String inAccount, @Nullable String type, Instant now) {
    return !now.isBefore(from)
        && now.isBefore(until)
        && (account == null || account.equals(inAccount))
        && !except.contains(inAccount)
        && (types.isEmpty() || (type != null && types.contains(type)));
  }
}
