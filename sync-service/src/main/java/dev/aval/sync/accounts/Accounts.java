package dev.aval.sync.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The accounts as far as we have heard of them.
public interface Accounts {
  /// Takes each account unless a newer version of it is known.
  void keep(List<Account> accounts);

  /// The newest version known of each code.
  Map<String, Account> findAll(Collection<String> codes);

  default Optional<Account> find(String code) {
    return Optional.ofNullable(findAll(List.of(code)).get(code));
  }

  /// The codes of the files on which this person has a right, at most so many.
  Set<String> filesOf(String email, int most);

  default boolean hasFiles(String email) {
    return !filesOf(email, 1).isEmpty();
  }

  /// A page of files by code.
  List<Account> search(Search search);
}
