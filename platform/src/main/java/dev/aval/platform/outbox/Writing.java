package dev.aval.platform.outbox;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;

import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.WriteModel;
import dev.aval.platform.mapping.Mapping;
import dev.aval.platform.outbox.Outcome.Thrown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

/// Decides and stores one batch of commands: one read, pure functions, one unordered bulk write.
/// What somebody else changed in between is read, decided and written again, alone.
final class Writing<S> {
  private static final int ATTEMPTS = 20;

  private final Documents documents;
  private final Mapping<S> mapping;
  private final Commits<S> commits;
  private final Telling<S> telling;
  private final Leases leases;
  private final int maxDepth;

  Writing(
      Documents documents, Mapping<S> mapping, Telling<S> telling, Leases leases, int maxDepth) {
    this.documents = documents;
    this.mapping = mapping;
    this.commits = new Commits<>(mapping);
    this.telling = telling;
    this.leases = leases;
    this.maxDepth = maxDepth;
  }

  /// @param together whether one command that throws keeps its whole aggregate from being written
  Written write(List<Asked<S>> asked, boolean together) {
    return new Batch(asked, together).write();
  }

  Map<String, Stored<S>> load(Collection<String> ids) {
    var stored = new HashMap<String, Stored<S>>();
    for (var document : documents.find(in("_id", ids), exclude("outbox"))) {
      stored.put(document.getString("_id"), Stored.read(document, mapping));
    }
    return stored;
  }

  private final class Batch {
    private final List<Asked<S>> asked;
    private final boolean together;
    private final Map<Asked<S>, Outcome> outcomes = new IdentityHashMap<>();
    private final Holding holding =
        new Holding(UUID.randomUUID().toString(), leases.end(), new ArrayList<>());
    private Map<String, List<Asked<S>>> open = new LinkedHashMap<>();
    private boolean abandoned;

    Batch(List<Asked<S>> asked, boolean together) {
      this.asked = asked;
      this.together = together;
      asked.forEach(it -> open.computeIfAbsent(it.command().id(), _ -> new ArrayList<>()).add(it));
    }

    Written write() {
      for (int attempt = 1; !open.isEmpty() && attempt <= ATTEMPTS; attempt++) {
        pause(attempt);
        open = store(decide());
      }
      open.forEach((id, them) -> fail(them, neverQuiet(id)));
      var results = asked.stream().map(it -> Objects.requireNonNull(outcomes.get(it))).toList();
      return new Written(results, holding, abandoned);
    }

    private List<Prepared<S>> decide() {
      var loaded = load(open.keySet());
      var prepared = new ArrayList<Prepared<S>>();
      open.forEach((id, them) -> {
        var from = loaded.get(id);
        var fold = new Fold<>(from == null ? Stored.<S>absent(id) : from, telling, maxDepth);
        boolean whole = decide(fold, them);
        if (fold.isChanged() && (whole || !together)) {
          prepare(fold, them, prepared);
        }
      });
      return prepared;
    }

    /// State or snapshot that cannot be written concern this aggregate only.
    private void prepare(Fold<S> fold, List<Asked<S>> them, List<Prepared<S>> prepared) {
      try {
        prepared.add(new Prepared<>(fold, commits.write(fold, holding)));
      } catch (RuntimeException | Error unwritable) {
        fail(them, unwritable);
      }
    }

    private boolean decide(Fold<S> fold, List<Asked<S>> them) {
      boolean whole = true;
      for (var it : them) {
        var outcome = fold.apply(it);
        outcomes.put(it, outcome);
        whole &= !(outcome instanceof Thrown);
      }
      return whole;
    }

    /// @return what has to be decided again
    private Map<String, List<Asked<S>>> store(List<Prepared<S>> prepared) {
      var refused =
          documents.write(prepared.stream().<WriteModel<Document>>map(Prepared::write).toList());
      var again = new LinkedHashMap<String, List<Asked<S>>>();
      for (int i = 0; i < prepared.size(); i++) {
        var fold = prepared.get(i).fold();
        var them = Objects.requireNonNull(open.get(fold.from().id()));
        var error = refused.get(i);
        if (error == null) {
          stored(fold);
        } else if (Documents.isConflict(error)) {
          again.put(fold.from().id(), them);
        } else {
          fail(them, unstorable(fold.from().id(), error));
        }
      }
      return again;
    }

    private void stored(Fold<S> fold) {
      var from = fold.from();
      if (fold.takesLease()) {
        holding.held().add(new Held(from.id(), from.published(), 1, fold.entries()));
      } else if (from.lease() != null && from.lease().until().isBefore(leases.now())) {
        abandoned = true;
      }
    }

    private void fail(List<Asked<S>> them, Throwable cause) {
      them.forEach(it -> outcomes.put(it, new Thrown(cause)));
    }
  }

  private record Prepared<S>(Fold<S> fold, WriteModel<Document> write) {}

  private static RuntimeException neverQuiet(String id) {
    return new OptimisticLockingFailureException(
        "Expected to change '%s', but others changed it %d times in between"
            .formatted(id, ATTEMPTS));
  }

  private static RuntimeException unstorable(String id, BulkWriteError error) {
    return new DataIntegrityViolationException(
        "Expected to store '%s', but the database refused: %s".formatted(id, error.getMessage()));
  }

  private static void pause(int attempt) {
    if (attempt > 2) {
      LockSupport.parkNanos(
          TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(1, 2 * attempt)));
    }
  }
}
