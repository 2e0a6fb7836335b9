package dev.aval.link.ordering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

public final class SubmissionsInMemory implements Submissions {
  final Map<String, Submission> submissions = new TreeMap<>();
  final List<String> handedIn = new ArrayList<>();

  @Override
  public synchronized <R> R change(
      String reference, Function<Optional<Submission>, Move<R>> decide) {
    var move = decide.apply(find(reference));
    if (move instanceof Move.To<R> it) {
      submissions.put(reference, it.next());
      if (it.next() instanceof Submission.Sent) handedIn.add(reference);
    }
    return move.result();
  }

  @Override
  public synchronized Optional<Submission> find(String reference) {
    return Optional.ofNullable(submissions.get(reference));
  }

  @Override
  public synchronized List<Submission> of(String linkId, int size) {
    return submissions.values().stream()
        .filter(it -> it.linkId().equals(linkId))
        .sorted(Comparator.comparing(Submission::at).reversed())
        .limit(size)
        .toList();
  }
}
