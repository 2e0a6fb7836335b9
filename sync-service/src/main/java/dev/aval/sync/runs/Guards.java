package dev.aval.sync.runs;

import java.util.ArrayList;
import java.util.List;

/// What a run has to pass before anything of it is applied.
///
/// @param departures at least so many may leave at once, whatever share that is
/// @param departuresShare of those known, in percent
/// @param shrink by how many percent there may be fewer records than last time
/// @param badRows at least so many rows may be bad, whatever share that is
/// @param badRowsShare of what was read, in percent
public record Guards(
    int departures, int departuresShare, int shrink, int badRows, int badRowsShare) {
  public static final Guards USUAL = new Guards(20, 5, 10, 2, 2);

  /// @param known how many contacts had not left before
  public List<Guard> judge(Kind kind, Tally tally, Facts before, long known) {
    var tripped = new ArrayList<Guard>();
    if (kind.isComplete()) {
      complete(tally, before, known, tripped);
    }
    long leaving = tally.missing() + (long) tally.left();
    check(Guard.Kind.MASS_DEPARTURE, leaving, share(known, departuresShare, departures), tripped);
    check(Guard.Kind.BAD_ROWS, tally.bad(), share(tally.read(), badRowsShare, badRows), tripped);
    return tripped;
  }

  private void complete(Tally tally, Facts before, long known, List<Guard> tripped) {
    if (tally.read() == 0) {
      tripped.add(new Guard(Guard.Kind.EMPTY, 0, Math.max(1, Math.max(known, before.read()))));
      return;
    }
    long expected = Math.max(tally.total() == null ? 0 : tally.total(), 0);
    // rows come and go while pages are read
    long slack = Math.max(departures, expected / 100);
    if (expected - tally.read() > slack) {
      tripped.add(new Guard(Guard.Kind.SHORT, tally.read(), expected - slack));
    } else {
      long least = before.read() - share(before.read(), shrink, departures);
      if (tally.read() < least) {
        tripped.add(new Guard(Guard.Kind.SHORT, tally.read(), least));
      }
    }
  }

  private static void check(Guard.Kind kind, long found, long allowed, List<Guard> tripped) {
    if (found > allowed) {
      tripped.add(new Guard(kind, found, allowed));
    }
  }

  private static long share(long of, int percent, int atLeast) {
    return Math.max(atLeast, of * percent / 100);
  }
}
