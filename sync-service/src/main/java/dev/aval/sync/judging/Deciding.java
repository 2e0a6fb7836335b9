package dev.aval.sync.judging;

import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.candidates.Candidates.Step;
import dev.aval.sync.candidates.Concluding;
import dev.aval.sync.candidates.Concluding.Choice;
import dev.aval.sync.candidates.Person;
import dev.aval.sync.contacts.Contacts;
import dev.aval.sync.differences.Difference;
import dev.aval.sync.differences.Difference.Kind;
import dev.aval.sync.judging.Baselines.Chosen;
import dev.aval.sync.runs.Run;
import java.time.Clock;
import java.util.List;

/// What operators decide about people: about all whom a first run found, and who somebody is.
public final class Deciding {
  private static final int BATCH = 500;
  private static final int AT_ONCE = 2_000;

  private final Candidates candidates;
  private final Contacts contacts;
  private final Applying applying;
  private final Baselines baselines;
  private final Clock clock;

  public Deciding(
      Candidates candidates,
      Contacts contacts,
      Applying applying,
      Baselines baselines,
      Clock clock) {
    this.candidates = candidates;
    this.contacts = contacts;
    this.applying = applying;
    this.baselines = baselines;
    this.clock = clock;
  }

  /// For all whom the first run of a system found: some at once, and where there are more, the
  /// others soon.
  ///
  /// @return for how many it is done
  public int baseline(String system, Choice choice, Person by) {
    var chosen = new Chosen(system, choice, by);
    var done = some(chosen, AT_ONCE);
    if (done == AT_ONCE) {
      baselines.later(chosen);
    }
    return done;
  }

  /// @return for how many; fewer than `most`: there are no others
  public int some(Chosen chosen, int most) {
    var run = Run.id(chosen.system(), 1);
    var done = 0;
    while (done < most) {
      var ids = candidates.baseline(chosen.system(), Math.min(BATCH, most - done));
      if (ids.isEmpty()) {
        return done;
      }
      var now = clock.instant();
      candidates.changeAll(
          ids.stream()
              .map(id ->
                  Step.ofKnown(
                      id, it -> Concluding.baseline(it, chosen.choice(), run, chosen.by(), now)))
              .toList());
      done += ids.size();
    }
    return done;
  }

  /// The ERP speaks of the same person still: what it says is taken.
  ///
  /// @return whether there was anything to believe
  public boolean believe(String contactId) {
    var known = contacts.find(contactId);
    var claimed = known.map(it -> it.believed().claimed()).orElse(null);
    if (claimed == null) {
      return false;
    }
    contacts.keepAll(List.of(known.orElseThrow().believed()));
    var now = clock.instant();
    var system = known.orElseThrow().system();
    var run = Run.aside(now);
    applying.apply(system, run, List.of(new Difference(contactId, Kind.CHANGED, claimed)), now);
    return true;
  }
}
