package dev.aval.sync.accounts;

import java.util.Set;

/// Files that are looked for.
///
/// @param words each begins the code or a word of the name, as `Terms` has them; none: all files
/// @param among only these codes; empty: of whichever code
/// @param except not these codes
/// @param after the code after which the page begins; empty: the first page
public record Search(
    Whose whose,
    Set<String> words,
    Set<String> among,
    Set<String> except,
    String after,
    int limit) {

  public static Search of(Whose whose, String text, int limit) {
    return new Search(whose, Terms.of(text), Set.of(), Set.of(), "", limit);
  }

  public Search among(Set<String> codes) {
    return new Search(whose, words, Set.copyOf(codes), except, after, limit);
  }

  public Search except(Set<String> codes) {
    return new Search(whose, words, among, Set.copyOf(codes), after, limit);
  }

  public Search after(String code) {
    return new Search(whose, words, among, except, code, limit);
  }

  public boolean finds(Account it) {
    return whose.includes(it)
        && (among.isEmpty() || among.contains(it.code()))
        && !except.contains(it.code())
        && it.code().compareTo(after) > 0
        && words.stream().allMatch(word -> Terms.of(it).stream().anyMatch(t -> t.startsWith(word)));
  }
}
