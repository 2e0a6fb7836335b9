package dev.aval.sync.portfolio;

import dev.aval.sync.accounts.Account;
import dev.aval.sync.accounts.Accounts;
import dev.aval.sync.accounts.Search;
import dev.aval.sync.accounts.Whose;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The files that somebody has rights on, those in which somebody waits first (P16).
public final class Portfolio {
  public static final int PAGE = 50;

  /// Files of one person among which those that wait are looked for.
  private static final int MOST_FILES = 5_000;

  private static final int MOST_UNDER_WAY = 500;

  private final Accounts accounts;
  private final Lists lists;
  private final Clock clock;

  public Portfolio(Accounts accounts, Lists lists, Clock clock) {
    this.accounts = accounts;
    this.lists = lists;
    this.clock = clock;
  }

  /// @param waiting how many wait in all files of the reader, whatever is looked for
  public record Page(List<FileLine> files, Optional<Place> next, int waiting) {}

  public Page page(Reader reader, String text, Optional<Place> from) {
    var waiting = waitingOf(reader);
    var found = files(Search.of(reader.whose(), text, PAGE + 1), waiting, from);
    var page = found.subList(0, Math.min(PAGE, found.size()));
    var next =
        found.size() > PAGE
            ? Optional.of(page.getLast()).map(it -> place(it, waiting))
            : Optional.<Place>empty();
    return new Page(lines(reader, page, waiting), next, sum(waiting));
  }

  /// How many wait for whoever looks.
  public int waiting(Reader reader) {
    return sum(waitingOf(reader));
  }

  public boolean isAnybodys(Reader reader) {
    return reader.operator() || accounts.hasFiles(reader.email());
  }

  private Map<String, Integer> waitingOf(Reader reader) {
    return lists.waiting(scope(reader));
  }

  /// Where the reader looks for candidates.
  Scope scope(Reader reader) {
    return switch (reader.whose()) {
      case Whose.Everybodys _ -> new Scope.Everywhere();
      case Whose.Of own -> new Scope.In(accounts.filesOf(own.email(), MOST_FILES));
    };
  }

  private List<Account> files(Search search, Map<String, Integer> waiting, Optional<Place> from) {
    var found = new ArrayList<Account>();
    if (!waiting.isEmpty() && from.map(Place::waiting).orElse(true)) {
      var after = from.map(Place::code).orElse("");
      found.addAll(accounts.search(search.among(waiting.keySet()).after(after)));
    }
    if (found.size() < search.limit()) {
      var after = from.filter(it -> !it.waiting()).map(Place::code).orElse("");
      var others = accounts.search(search.except(waiting.keySet()).after(after));
      others.stream().limit(search.limit() - found.size()).forEach(found::add);
    }
    return found;
  }

  private List<FileLine> lines(Reader reader, List<Account> page, Map<String, Integer> waiting) {
    var codes = page.stream().map(Account::code).toList();
    var underWay =
        lists.underWay(codes, clock.instant(), MOST_UNDER_WAY).stream()
            .collect(Collectors.groupingBy(Listed::account, Collectors.counting()));
    return page.stream()
        .map(it ->
            new FileLine(
                it.code(),
                it.name(),
                waiting.getOrDefault(it.code(), 0),
                underWay.getOrDefault(it.code(), 0L).intValue(),
                reader.administers(it)))
        .toList();
  }

  private static Place place(Account last, Map<String, Integer> waiting) {
    return new Place(waiting.containsKey(last.code()), last.code());
  }

  private static int sum(Map<String, Integer> waiting) {
    return waiting.values().stream().mapToInt(Integer::intValue).sum();
  }
}
