package dev.aval.invariants;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// I3 and I4, and G2: decided once, about what was shown, and told as it was decided.
final class OneOutcome implements Invariant {
  @Override
  public String promise() {
    return "I3, I4 Each revision ends once, as its approval says, and was decided as it was handed in";
  }

  @Override
  public Stream<Breach> breaches(Log log) {
    return log.requests().flatMap(it -> breaches(log, it, log.of(Topics.REQUESTS, it)).stream());
  }

  private static List<Breach> breaches(Log log, String request, List<Happened> events) {
    var found = new ArrayList<Breach>();
    var approvals = log.of(Topics.APPROVALS, request);
    boolean open = false;
    boolean held = false;
    for (var it : events) {
      if (Story.puts(it)) held = Story.holds(it);
      if (Story.opens(it)) open = true;
      if (!Story.isOutcome(it)) continue;
      if (!open) found.add(new Breach(request, "has ended twice, the second time by " + it));
      open = false;
      // Called back while it waited for a payment, it was never put before anybody.
      if (held && it.is("request.cancelled.v1")) continue;
      if (approvals.stream().noneMatch(closed -> isCause(closed, it))) {
        found.add(new Breach(request, it + " does not follow from its approval"));
      }
    }
    approvals.stream()
        .filter(it -> !it.text("/digest").isEmpty())
        .filter(it -> events.stream().noneMatch(submitted -> isWhatIsMeant(submitted, it)))
        .forEach(it -> found.add(new Breach(request, it + " is about what nobody handed in")));
    return found;
  }

  private static boolean isCause(Happened closed, Happened outcome) {
    return closed.is("approval.closed.v1")
        && closed.revision() == outcome.revision()
        && closed.text("/outcome").equals(Story.outcome(outcome));
  }

  private static boolean isWhatIsMeant(Happened submitted, Happened approval) {
    return submitted.is("request.submitted.v1")
        && submitted.revision() == approval.revision()
        && submitted.text("/digest").equals(approval.text("/digest"));
  }
}
