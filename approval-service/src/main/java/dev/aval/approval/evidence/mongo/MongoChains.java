package dev.aval.approval.evidence.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import dev.aval.approval.evidence.Chain;
import dev.aval.approval.evidence.Chains;
import dev.aval.approval.evidence.Entry;
import dev.aval.approval.evidence.Fact;
import dev.aval.contracts.Evidence;
import dev.aval.contracts.Json;
import dev.aval.platform.outbox.Aggregates;
import dev.aval.platform.outbox.Change;
import dev.aval.platform.outbox.Command;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// One aggregate for each chain, whose only event is its new head: entries and head are written
/// together, and the head is published whatever happens. A chain that becomes long puts its older
/// entries into chunks, so that no document grows without end.
final class MongoChains implements Chains {
  static final String COLLECTION = "evidence";
  static final int MOST_ENTRIES = 200;
  private static final long MOST_CHARACTERS = 1 << 20;

  /// Of one request at a time, so that what comes at once cannot burst a document either. More than
  /// all that most requests ever have, so that those are written once.
  private static final int SLICE = 50;

  private final Aggregates<StoredChain> chains;
  private final MongoCollection<Document> documents;
  private final Chunks chunks;
  private final Clock clock;

  MongoChains(
      Aggregates<StoredChain> chains,
      MongoCollection<Document> documents,
      Chunks chunks,
      Clock clock) {
    this.chains = chains;
    this.documents = documents;
    this.chunks = chunks;
    this.clock = clock;
  }

  @Override
  public void append(Map<String, List<Fact>> facts) {
    var left = facts;
    while (!left.isEmpty()) {
      var rest = new LinkedHashMap<String, List<Fact>>();
      var slices = new LinkedHashMap<String, List<Fact>>();
      left.forEach((id, all) -> {
        int many = slice(all);
        slices.put(id, all.subList(0, many));
        if (many < all.size()) {
          rest.put(id, all.subList(many, all.size()));
        }
      });
      appendSlices(slices);
      left = rest;
    }
  }

  /// How many of these go in together: the first whatever its size.
  private static int slice(List<Fact> facts) {
    int many = 0;
    long characters = 0;
    for (var it : facts) {
      characters += it.body().length();
      if (many == SLICE || (many > 0 && characters > MOST_CHARACTERS)) return many;
      many++;
    }
    return many;
  }

  private void appendSlices(Map<String, List<Fact>> slices) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var commands = new ArrayList<Command<StoredChain, String>>(slices.size());
    slices.forEach((id, facts) ->
        commands.add(new Command<>(id, null, known -> appended(id, known, facts, now))));
    for (var full : chains.<String>changeAll(commands)) {
      full.filter(it -> !it.isEmpty()).ifPresent(this::archive);
    }
  }

  /// Answers the id of a chain that is to be archived, or nothing.
  private static Change<StoredChain, String> appended(
      String id, Optional<StoredChain> known, List<Fact> facts, Instant now) {
    var before = known.orElse(StoredChain.NONE);
    var after = before.with(facts);
    var full = isFull(after) ? id : "";
    return after == before
        ? Change.keep(full)
        : Change.commit(after, List.of(head(id, after, now)), full);
  }

  private void archive(String id) {
    var chain = chains.find(id).orElseThrow();
    if (isFull(chain)) {
      int many = chunks.add(id, chain.chunks(), chain.entries());
      chains.changeAll(
          List.of(
              new Command<StoredChain, Boolean>(
                  id, null, now -> moved(now.orElseThrow(), chain.chunks(), many))));
    }
  }

  /// Nothing, where somebody else has done it.
  private static Change<StoredChain, Boolean> moved(StoredChain now, int chunk, int entries) {
    var next = now.without(chunk, entries);
    return next == now ? Change.keep(false) : Change.commit(next, List.of(), true);
  }

  @Override
  public Optional<Chain> find(String requestId) {
    return chains.find(requestId).map(it -> chain(requestId, it));
  }

  private Chain chain(String requestId, StoredChain it) {
    var lines = chunks.of(requestId, it.chunks());
    lines.addAll(it.entries());
    var entries = lines.stream().map(MongoChains::entry).toList();
    return new Chain(requestId, it.account(), it.head(), entries, isPublished(requestId));
  }

  private boolean isPublished(String requestId) {
    @Nullable Document found =
        documents.find(eq("_id", requestId)).projection(include("pendingSince")).first();
    return found != null && !found.containsKey("pendingSince");
  }

  private static boolean isFull(StoredChain it) {
    return it.entries().size() > MOST_ENTRIES || it.size() > MOST_CHARACTERS;
  }

  private static Evidence.Head head(String id, StoredChain it, Instant now) {
    return new Evidence.Head(id, it.account(), it.n(), it.hash(), now);
  }

  private static Entry entry(String line) {
    return Json.mapper().readValue(line, Entry.class);
  }
}
