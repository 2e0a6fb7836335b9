package dev.aval.sync.portfolio.web;

import dev.aval.sync.portfolio.Lists.Spot;
import java.util.Optional;

/// Page tokens of candidates. Candidates have no blanks in their ids.
final class Spots {
  private Spots() {}

  static Optional<Spot> read(Optional<String> token) {
    return token
        .filter(it -> it.lastIndexOf('~') > 0)
        .map(it ->
            new Spot(it.substring(0, it.lastIndexOf('~')), it.substring(it.lastIndexOf('~') + 1)));
  }

  static String token(Spot it) {
    return it.account() + "~" + it.id();
  }
}
