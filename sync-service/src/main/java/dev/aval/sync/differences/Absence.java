package dev.aval.sync.differences;

import dev.aval.sync.contacts.Contacts;
import dev.aval.sync.differences.Difference.Kind;
import dev.aval.sync.runs.Run;
import dev.aval.sync.runs.Tally;

/// Who was there and is not. Only a reading of everything that came to its end tells, and only what
/// its guards let pass counts.
public final class Absence {
  private final Contacts contacts;
  private final SeenIds seen;
  private final Differences differences;

  public Absence(Contacts contacts, SeenIds seen, Differences differences) {
    this.contacts = contacts;
    this.seen = seen;
    this.differences = differences;
  }

  public record Told(Tally tally, long known) {}

  public Told tell(String system, Run run) {
    return run.kind().isComplete() ? everybody(system, run) : counted(system, run);
  }

  private Told everybody(String system, Run run) {
    var read = seen.of(run.id());
    var known = new long[1];
    var missing = new int[1];
    contacts.eachId(
        system,
        ids -> {
          var absent = ids.stream().filter(it -> !read.has(SeenIds.bits(it))).toList();
          differences.keepAll(
              run.id(), absent.stream().map(it -> new Difference(it, Kind.MISSING, null)).toList());
          known[0] += ids.size();
          missing[0] += absent.size();
        });
    return new Told(run.tally().missing(missing[0]), known[0]);
  }

  private Told counted(String system, Run run) {
    var known = new long[1];
    contacts.eachId(system, ids -> known[0] += ids.size());
    return new Told(run.tally(), known[0]);
  }
}
