package dev.aval.request.gates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What requests are about (a ticket, an invoice), and which of them hold it (Z10).
///
/// A request that ends takes its own name off, however it ended; so the gate cannot stay shut for a
/// request that nobody can decide any more (X4). Not even a late repetition of an event from before
/// the end shuts it again: of the last [#REMEMBERED] requests the gate knows how far it heard.
public record Gate(
    String account, String subjectRef, List<Blocker> blockers, List<Progress> heard) {
  static final int REMEMBERED = 100;

  /// @param seq of the newest event heard of the request
  public record Progress(String requestId, long seq) {}

  public Gate {
    blockers = blockers == null ? List.of() : List.copyOf(blockers);
    heard = heard == null ? List.of() : List.copyOf(heard);
  }

  /// `<account>/<subjectRef>`; no account has a slash.
  public static String id(String account, String subjectRef) {
    return account + "/" + subjectRef;
  }

  static Gate open(String account, String subjectRef) {
    return new Gate(account, subjectRef, List.of(), List.of());
  }

  public boolean blocked() {
    return !blockers.isEmpty();
  }

  /// The gate after what was heard; empty where nothing changed.
  Optional<Gate> after(Heard it) {
    if (knows(it)) return Optional.empty();
    var next = new ArrayList<>(blockers);
    next.removeIf(blocker -> blocker.requestId().equals(it.requestId()));
    if (it instanceof Heard.Waits waits) next.add(waits.blocker());
    return Optional.of(new Gate(account, subjectRef, next, remembered(it)));
  }

  private boolean knows(Heard it) {
    return heard.stream()
        .anyMatch(known -> known.requestId().equals(it.requestId()) && known.seq() >= it.seq());
  }

  private List<Progress> remembered(Heard it) {
    var all = new ArrayList<>(heard);
    all.removeIf(known -> known.requestId().equals(it.requestId()));
    all.add(new Progress(it.requestId(), it.seq()));
    return all.size() > REMEMBERED ? all.subList(1, all.size()) : all;
  }

  GateEvent told(Instant at) {
    return blocked() ? new GateEvent.Blocked(this, at) : new GateEvent.Unblocked(this, at);
  }
}
