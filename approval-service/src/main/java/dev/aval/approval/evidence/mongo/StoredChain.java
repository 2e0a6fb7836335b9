package dev.aval.approval.evidence.mongo;

import dev.aval.approval.evidence.Appending;
import dev.aval.approval.evidence.Entry;
import dev.aval.approval.evidence.Fact;
import dev.aval.approval.evidence.Head;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A chain as it is stored: entries are texts, because they are written a thousand times for each
/// time they are read, and because their bytes are what counts.
///
/// @param heard the names of all facts of the chain
/// @param chunks how many chunks of older entries lie beside it
/// @param entries those that are in no chunk yet
record StoredChain(
    @Nullable String account,
    long n,
    String hash,
    List<String> heard,
    int chunks,
    List<String> entries) {
  static final StoredChain NONE =
      new StoredChain(null, 0, Head.NONE.hash(), List.of(), 0, List.of());

  Head head() {
    return new Head(n, hash);
  }

  /// This, where there is nothing new.
  StoredChain with(List<Fact> facts) {
    var added = Appending.entries(head(), new HashSet<>(heard), facts);
    if (added.isEmpty()) {
      return this;
    }
    var newest = Head.of(added.getLast());
    return new StoredChain(
        account(facts),
        newest.n(),
        newest.hash(),
        joined(heard, added.stream().map(it -> it.topic() + "/" + it.eventId())),
        chunks,
        joined(entries, added.stream().map(Entry::json)));
  }

  /// After its first entries were put into the next chunk.
  StoredChain without(int chunk, int first) {
    return chunk == chunks
        ? new StoredChain(
            account, n, hash, heard, chunks + 1, entries.subList(first, entries.size()))
        : this;
  }

  long size() {
    return entries.stream().mapToLong(String::length).sum();
  }

  private @Nullable String account(List<Fact> facts) {
    return account != null
        ? account
        : facts.stream().map(Fact::account).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static List<String> joined(List<String> before, Stream<String> added) {
    var all = new ArrayList<>(before);
    added.forEach(all::add);
    return all;
  }
}
