package dev.aval.invariants;

import java.io.PrintStream;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// `check --kafka HOST:PORT [--grace PT60S]`: 0 when every invariant holds, 1 when one does not, 2
/// when that could not be found out.
public final class Check {
  static final int GOOD = 0;
  static final int BAD = 1;
  static final int UNJUDGED = 2;

  private static final String USAGE = "Usage: aval check --kafka HOST:PORT [--grace PT60S]";
  private static final int SHOWN = 5;

  private final List<Invariant> invariants =
      List.of(
          new Shaped(),
          new AtItsPlace(),
          new OneOutcome(),
          new OfThoseAsked(),
          new NoLateReminder(),
          new AllIsEvidence(),
          new InOrder(),
          new StateIsTheFold(),
          new OneAccount());
  private final PrintStream out;
  private final PrintStream err;

  public Check(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  static void main(String[] arguments) {
    System.setProperty("slf4j.internal.verbosity", "ERROR"); // libraries have nothing to say here
    System.exit(new Check(System.out, System.err).run(List.of(arguments)));
  }

  /// @return the exit code
  public int run(List<String> arguments) {
    try {
      return judge(read(new ArrayDeque<>(arguments)));
    } catch (Unjudged why) {
      err.println(why.getMessage());
      return UNJUDGED;
    }
  }

  private static Log read(Deque<String> left) throws Unjudged {
    var servers = "";
    var grace = Duration.ofSeconds(60);
    while (left.size() > 1) {
      switch (left.remove()) {
        case "--kafka" -> servers = left.remove();
        case "--data" -> left.remove(); // the script has found the broker of its platform
        case "--grace" -> grace = duration(left.remove());
        default -> throw new Unjudged(USAGE);
      }
    }
    if (!left.isEmpty() || servers.isEmpty()) throw new Unjudged(USAGE);
    return Reader.read(servers, grace);
  }

  private static Duration duration(String given) throws Unjudged {
    try {
      return Duration.parse(given);
    } catch (DateTimeParseException e) {
      throw new Unjudged("Expected a duration such as PT60S, but found '" + given + "'");
    }
  }

  int judge(Log log) {
    int code = GOOD;
    for (var it : invariants) {
      var breaches = it.breaches(log).toList();
      out.println((breaches.isEmpty() ? "GOOD " : "BAD  ") + it.promise());
      breaches.stream().limit(SHOWN).forEach(breach -> out.println("     " + breach));
      if (breaches.size() > SHOWN) {
        out.println("     and " + (breaches.size() - SHOWN) + " more");
      }
      if (!breaches.isEmpty()) code = BAD;
    }
    out.printf(
        "%d records, %d requests from their beginning%n",
        log.records().size(), log.requests().count());
    return code;
  }
}
