package dev.aval.approval.bulk;

import dev.aval.approval.deciding.Actor;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Decision;
import dev.aval.approval.deciding.Evidence;
import java.util.List;

/// The same answer to each of them, as it was listed.
public record Pile(List<Listed> items, Actor by, Choice choice, String reason, Evidence evidence) {
  public static final int MOST = 200;

  /// What stood in the list: the decision is about that and nothing newer.
  public record Listed(String approvalId, int revision, String digest) {}

  public Pile {
    items = List.copyOf(items);
  }

  Decision decision(Listed it) {
    return new Decision(it.approvalId(), by, choice, reason, it.revision(), it.digest(), evidence);
  }
}
