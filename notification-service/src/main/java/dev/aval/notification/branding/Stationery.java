package dev.aval.notification.branding;

import dev.aval.notification.accounts.Account;
import dev.aval.notification.accounts.Accounts;
import dev.aval.notification.telling.Letterhead;
import dev.aval.notification.telling.Letterheads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The letterheads of accounts, kept for half a minute: so a batch costs two queries at most, and
/// none where its accounts were written for lately. What is changed holds everywhere by then.
public final class Stationery implements Letterheads {
  static final Duration KEPT = Duration.ofSeconds(30);
  private static final int MOST = 5_000;

  private final Accounts accounts;
  private final Brands brands;
  private final Clock clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(Letterhead letterhead, Instant until) {}

  public Stationery(Accounts accounts, Brands brands, Clock clock) {
    this.accounts = accounts;
    this.brands = brands;
    this.clock = clock;
  }

  @Override
  public Map<String, Letterhead> of(Collection<String> codes) {
    var now = clock.instant();
    var found = new HashMap<String, Letterhead>();
    for (var code : Set.copyOf(codes)) {
      var known = kept.get(code);
      if (known != null && now.isBefore(known.until())) found.put(code, known.letterhead());
    }
    var missing = codes.stream().filter(it -> !found.containsKey(it)).distinct().toList();
    if (!missing.isEmpty()) found.putAll(read(missing, now.plus(KEPT)));
    return found;
  }

  private Map<String, Letterhead> read(List<String> codes, Instant until) {
    var names =
        accounts.among(codes).stream().collect(Collectors.toMap(Account::code, Account::name));
    var all = brands.among(codes).stream().collect(Collectors.toMap(Brand::account, it -> it));
    var read = new HashMap<String, Letterhead>();
    for (var code : codes) {
      read.put(code, letterhead(all.getOrDefault(code, Brand.none(code)), names.get(code)));
    }
    if (kept.size() > MOST) kept.clear();
    read.forEach((code, it) -> kept.put(code, new Kept(it, until)));
    return read;
  }

  /// @param accountName for those who have no brand of their own
  public static Letterhead letterhead(Brand brand, @Nullable String accountName) {
    var color = brand.color();
    return new Letterhead(
        brand.name() == null ? accountName : brand.name(),
        brand.name(),
        color == null ? Letterhead.PLAIN.color() : color.hex(),
        color == null ? Letterhead.PLAIN.ink() : color.ink().hex(),
        brand.replyTo(),
        brand.logo());
  }
}
