package dev.aval.notification.reaching;

import dev.aval.notification.telling.Letter;
import dev.aval.notification.telling.Post;
import dev.aval.notification.telling.Sending;
import dev.aval.notification.telling.Sending.Undeliverable;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Keeps mails back from addresses that nobody is reached at. Whoever goes on writing to those is
/// soon believed to be sending spam, and then reaches nobody.
///
/// After a while an address is tried again: people return.
public final class Sieve implements Post {
  private final Post post;
  private final Suppressions suppressions;
  private final Duration kept;
  private final Clock clock;

  public Sieve(Post post, Suppressions suppressions, Duration kept, Clock clock) {
    this.post = post;
    this.suppressions = suppressions;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public List<Sending> send(List<Letter> letters) {
    if (letters.isEmpty()) return List.of();
    var now = clock.instant();
    var barred = suppressions.among(letters.stream().map(Sieve::address).toList(), now.minus(kept));
    var open = letters.stream().filter(it -> !barred.containsKey(address(it))).toList();
    var sent = post.send(open).iterator();
    var answers = new ArrayList<Sending>(letters.size());
    var gone = new ArrayList<Suppressed>();
    for (var letter : letters) {
      var known = barred.get(address(letter));
      var answer = known == null ? sent.next() : barred(known);
      answers.add(answer);
      if (known == null && answer instanceof Undeliverable(var why) && Bounce.isOfTheAddress(why)) {
        gone.add(new Suppressed(address(letter), why, now.truncatedTo(ChronoUnit.MILLIS)));
      }
    }
    if (!gone.isEmpty()) suppressions.keep(gone);
    return answers;
  }

  @Override
  public boolean isOpen() {
    return post.isOpen();
  }

  private static Sending barred(Suppressed it) {
    return new Undeliverable(
        "Nobody is reached at this address since %s: %s".formatted(it.since(), it.why()));
  }

  private static String address(Letter letter) {
    return Addresses.fold(letter.message().to().email());
  }
}
