package dev.aval.link.orderlinks;

import dev.aval.link.reviewlinks.Token;

/// Keeps tokens so that a copy of the database alone opens nothing (X6, guarantee G9).
public interface Vault {
  String seal(Token token);

  Token open(String cipher);
}
