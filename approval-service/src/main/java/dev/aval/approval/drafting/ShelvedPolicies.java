package dev.aval.approval.drafting;

import dev.aval.approval.policy.Policies;
import dev.aval.approval.policy.Policy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The policies in force, read once a second at most: what another instance wrote a moment ago may
/// not yet hold for what is opened now, and each approval says which version it is under.
public final class ShelvedPolicies implements Policies {
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final int MOST = 10_000;

  private static final Comparator<Policy> NEAREST =
      Comparator.comparingInt(Policy::priority).thenComparing(Policy::id);

  private record Read(List<Policy> policies, Instant at) {}

  private final Shelf shelf;
  private final PolicyTexts texts;
  private final Clock clock;
  private final List<Policy> profiles;
  private final Map<String, Read> recent = new ConcurrentHashMap<>();

  public ShelvedPolicies(Shelf shelf, PolicyTexts texts, Clock clock) {
    this.shelf = shelf;
    this.texts = texts;
    this.clock = clock;
    this.profiles = Profiles.all(texts);
  }

  @Override
  public Map<String, List<Policy>> books(Collection<String> accounts) {
    var books = new HashMap<String, List<Policy>>();
    for (var account : accounts) {
      books.put(
          account,
          Stream.of(of(account), of(Shelved.PLATFORM), profiles).flatMap(List::stream).toList());
    }
    return books;
  }

  /// What was written here holds here at once.
  public void forget(String owner) {
    recent.remove(owner);
  }

  /// What applies to an account as it is written this moment, by whose it is, with a draft in its
  /// place.
  public Book book(String account, Optional<Draft> draft) {
    return new Book(
        with(draft, account, read(account)),
        with(draft, Shelved.PLATFORM, read(Shelved.PLATFORM)),
        profiles);
  }

  private static List<Policy> with(Optional<Draft> draft, String owner, List<Policy> kept) {
    var mine = draft.filter(it -> it.owner().equals(owner)).map(Draft::policy);
    return mine.isEmpty()
        ? kept
        : Stream.concat(kept.stream().filter(it -> !it.id().equals(mine.get().id())), mine.stream())
            .sorted(NEAREST)
            .toList();
  }

  private List<Policy> of(String owner) {
    var now = clock.instant();
    var known = recent.get(owner);
    if (known != null && Duration.between(known.at(), now).abs().compareTo(FRESH) < 0) {
      return known.policies();
    }
    if (recent.size() >= MOST) recent.clear();
    var read = read(owner);
    recent.put(owner, new Read(read, now));
    return read;
  }

  private List<Policy> read(String owner) {
    return shelf.of(owner).stream()
        .filter(it -> !it.retired())
        .map(it -> texts.stored(it.policyId(), it.current().version(), it.current().text()))
        .sorted(NEAREST)
        .toList();
  }
}
