package dev.aval.request.duplicates;

import dev.aval.request.requests.Request;
import dev.aval.request.requests.RequestsInMemory;
import dev.aval.request.requests.Status;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

/// The port as simple as it can be.
public record FirstsInMemory(RequestsInMemory requests) implements Firsts {
  private static final EnumSet<Status> LIVE =
      EnumSet.of(Status.PENDING, Status.CANCELLING, Status.APPROVED);

  @Override
  public List<First> alike(Collection<Long> likeness) {
    return requests.all().stream()
        .filter(it -> LIVE.contains(it.status()))
        .filter(it -> !Collections.disjoint(it.facts().likeness(), likeness))
        .map(FirstsInMemory::first)
        .toList();
  }

  @Override
  public List<String> repeating(String requestId, int most) {
    return requests.all().stream()
        .filter(it -> requestId.equals(it.facts().duplicateOf()))
        .map(it -> it.facts().requestId())
        .limit(most)
        .toList();
  }

  private static First first(Request it) {
    return new First(
        it.facts().requestId(),
        it.status() != Status.APPROVED,
        it.facts().submittedAt(),
        it.facts().likeness());
  }
}
