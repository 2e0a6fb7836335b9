package dev.aval.approval.evidence;

import dev.aval.approval.evidence.Verdict.Broken;
import dev.aval.approval.evidence.Verdict.Fault;
import dev.aval.approval.evidence.Verdict.Intact;
import java.util.Optional;

/// Checks a chain as it lies in the database. The program for auditors, which shares no code with
/// us, is `./aval audit verify`.
public final class Checking {
  private Checking() {}

  public static Verdict check(Chain chain) {
    var end = Head.NONE;
    for (var entry : chain.entries()) {
      var fault = fault(chain.requestId(), entry, end);
      if (fault.isPresent()) {
        return new Broken(end.n() + 1, fault.get());
      }
      end = Head.of(entry);
    }
    return end.equals(chain.head()) ? new Intact(end.n()) : new Broken(end.n() + 1, Fault.MISSING);
  }

  private static Optional<Fault> fault(String requestId, Entry entry, Head before) {
    if (entry.n() != before.n() + 1) {
      return Optional.of(Fault.NUMBER);
    }
    if (!entry.digest().equals(Sha256.of(entry.body()))) {
      return Optional.of(Fault.BODY);
    }
    if (!entry.hash().equals(entry.computedHash()) || !entry.requestId().equals(requestId)) {
      return Optional.of(Fault.ENTRY);
    }
    return entry.prev().equals(before.hash()) ? Optional.empty() : Optional.of(Fault.LINK);
  }
}
