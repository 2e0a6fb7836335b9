package dev.aval.sync.reconciling;

import dev.aval.sync.alarms.Alarm;
import dev.aval.sync.alarms.Alarms;
import dev.aval.sync.differences.Difference;
import dev.aval.sync.differences.SeenIds;
import dev.aval.sync.erp.ErpRow.Bad;
import dev.aval.sync.runs.Reconciliation;
import dev.aval.sync.runs.Reconciliations;
import dev.aval.sync.runs.Report;
import dev.aval.sync.runs.Reports;
import dev.aval.sync.runs.RunEvent;
import dev.aval.sync.runs.Step;
import dev.aval.sync.runs.Step.Taken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The stores of runs, in memory.
final class InMemoryStores {
  private InMemoryStores() {}

  static final class Differences implements dev.aval.sync.differences.Differences {
    private final Map<String, TreeMap<String, Difference>> runs = new TreeMap<>();

    @Override
    public void keepAll(String runId, Collection<Difference> found) {
      var run = runs.computeIfAbsent(runId, _ -> new TreeMap<>());
      found.forEach(it -> run.put(it.contactId(), it));
    }

    @Override
    public List<Difference> after(String runId, String after, int most) {
      return runs.getOrDefault(runId, new TreeMap<>()).tailMap(after, false).values().stream()
          .limit(most)
          .toList();
    }

    @Override
    public List<Difference> ofKind(
        String runId, Difference.@Nullable Kind kind, String after, int most) {
      return after(runId, after, Integer.MAX_VALUE).stream()
          .filter(it -> kind == null ? it.kind() != Difference.Kind.RECHECK : it.kind() == kind)
          .limit(most)
          .toList();
    }

    @Override
    public void forget(String runId) {
      runs.remove(runId);
    }

    @Override
    public void forgetContacts(Collection<String> contactIds) {
      runs.values().forEach(it -> it.keySet().removeAll(contactIds));
    }
  }

  static final class Seen implements SeenIds {
    private final Map<String, Map<Integer, long[]>> runs = new HashMap<>();

    @Override
    public void keep(String runId, int page, long[] ids) {
      runs.computeIfAbsent(runId, _ -> new HashMap<>()).put(page, ids);
    }

    @Override
    public Sorted of(String runId) {
      return new Sorted(
          runs.getOrDefault(runId, Map.of()).values().stream()
              .flatMapToLong(Arrays::stream)
              .toArray());
    }

    @Override
    public void forget(String runId) {
      runs.remove(runId);
    }
  }

  static final class Quarantine implements dev.aval.sync.differences.Quarantine {
    private final Map<String, Kept> rows = new TreeMap<>();

    @Override
    public void keepAll(String system, String runId, Collection<Bad> bad, Instant now) {
      for (var it : bad) {
        var id = Objects.requireNonNullElse(it.externalId(), it.where());
        var first = rows.containsKey(id) ? rows.get(id).firstSeenAt() : now;
        rows.put(id, new Kept(id, it.where(), it.externalId(), it.why(), runId, first));
      }
    }

    @Override
    public void release(String system, String runId) {
      rows.values().removeIf(it -> !it.run().equals(runId));
    }

    @Override
    public List<Kept> of(String system, String after, int most) {
      return List.copyOf(rows.values());
    }

    @Override
    public List<Kept> since(String system, Instant then, int most) {
      return rows.values().stream().filter(it -> !it.firstSeenAt().isAfter(then)).toList();
    }
  }

  static final class Ledger implements Reconciliations, Reports {
    final List<RunEvent> told = new ArrayList<>();
    final Map<String, Report> reports = new TreeMap<>();
    private final Map<String, Reconciliation> all = new TreeMap<>();
    private int crash;
    private boolean dead;
    volatile Runnable beforeChange = () -> {};

    /// The process dies when it is about to store its step of that number; 0: another one lives.
    void crashAfter(int steps) {
      crash = steps;
      dead = false;
    }

    @Override
    public Map<String, Reconciliation> all() {
      return all;
    }

    @Override
    public Optional<Reconciliation> find(String system) {
      return Optional.ofNullable(all.get(system));
    }

    @Override
    public synchronized Step change(String system, Function<Optional<Reconciliation>, Step> step) {
      beforeChange.run();
      dead |= crash > 0 && --crash == 0;
      if (dead) {
        throw new Crash();
      }
      var done = step.apply(find(system));
      if (done instanceof Taken(var next, var events)) {
        all.put(system, next);
        told.addAll(events);
      }
      return done;
    }

    @Override
    public void keep(Report report) {
      reports.put(report.runId(), report);
    }

    @Override
    public Optional<Report> report(String runId) {
      return Optional.ofNullable(reports.get(runId));
    }

    @Override
    public List<Report> of(String system, int before, int most) {
      return reports.values().stream().filter(it -> it.number() < before).limit(most).toList();
    }
  }

  static final class Crash extends RuntimeException {}

  static final class Raised implements Alarms {
    final Map<String, Alarm.Raised> open = new TreeMap<>();
    final List<Alarm> ever = new ArrayList<>();

    @Override
    public void raise(Collection<Alarm> alarms, Instant now) {
      for (var it : alarms) {
        if (open.putIfAbsent(it.id(), new Alarm.Raised(it, now)) == null) {
          ever.add(it);
        }
      }
    }

    @Override
    public void clear(Collection<String> ids, Instant now) {
      open.keySet().removeAll(ids);
    }

    @Override
    public List<Alarm.Raised> raised(int most) {
      return List.copyOf(open.values());
    }
  }
}
