package dev.aval.approval.reviewing;

import java.time.Instant;
import java.util.Optional;

/// The pages that are open somewhere.
public interface Nonces {
  void add(Nonce nonce);

  /// Takes it away: of any number of callers one gets it.
  Optional<Nonce> take(String hash);

  /// Forgets those that nobody may send back any more.
  void sweep(Instant now);
}
