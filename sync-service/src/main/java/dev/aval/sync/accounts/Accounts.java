package dev.aval.sync.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The accounts as far as we have heard of them.
public interface Accounts {
  /// Takes each account unless a newer version of it is known.
  void keep(List<Account> accounts);

  /// The newest version known of each code.
  Map<String, Account> findAll(Collection<String> codes);

  default Optional<Account> find(String code) {
    return Optional.ofNullable(findAll(List.of(code)).get(code));
  }

  /// Whether there is a file on which this person has a right.
  boolean hasFiles(String email);

  /// A page of files by code.
  List<Account> search(Search search);
}
