package dev.aval.sync.portfolio;

import dev.aval.sync.accounts.Account;
import dev.aval.sync.accounts.Accounts;
import dev.aval.sync.candidates.Candidates;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who waits in all files of a reader, to be decided on together (P8).
public final class Deciding {
  static final int PAGE = 25;

  private final Portfolio portfolio;
  private final Accounts accounts;
  private final Lists lists;
  private final Candidates candidates;

  public Deciding(Portfolio portfolio, Accounts accounts, Lists lists, Candidates candidates) {
    this.portfolio = portfolio;
    this.accounts = accounts;
    this.lists = lists;
    this.candidates = candidates;
  }

  /// @param names of the files, by code
  public record Page(List<Listed> listed, Map<String, String> names, Optional<Lists.Spot> next) {}

  /// @param file only of this one; of one that is not the reader's, nobody
  public Page waiting(
      Reader reader, Optional<String> file, Optional<Kind> kind, Optional<Lists.Spot> after) {
    var found = lists.waiting(scope(reader, file), kind, after, PAGE + 1);
    var page = found.subList(0, Math.min(PAGE, found.size()));
    var names =
        accounts
            .findAll(page.stream().map(Listed::account).collect(Collectors.toSet()))
            .values()
            .stream()
            .collect(Collectors.toMap(Account::code, Account::name));
    var next =
        found.size() > PAGE
            ? Optional.of(Lists.Spot.of(page.getLast()))
            : Optional.<Lists.Spot>empty();
    return new Page(page, names, next);
  }

  /// Those of these that are of a file of the reader's.
  public List<Listed> known(Reader reader, Collection<String> candidateIds) {
    var found =
        candidates.findAll(candidateIds).entrySet().stream()
            .map(it -> new Listed(it.getKey(), it.getValue()))
            .toList();
    var files = accounts.findAll(found.stream().map(Listed::account).collect(Collectors.toSet()));
    return found.stream()
        .filter(it -> Optional.ofNullable(files.get(it.account())).filter(reader::sees).isPresent())
        .toList();
  }

  private Scope scope(Reader reader, Optional<String> file) {
    return file.<Scope>map(code ->
            accounts.find(code).filter(reader::sees).isPresent()
                ? new Scope.In(Set.of(code))
                : new Scope.In(Set.of()))
        .orElseGet(() -> portfolio.scope(reader));
  }
}
