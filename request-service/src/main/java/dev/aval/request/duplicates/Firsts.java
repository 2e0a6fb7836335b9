package dev.aval.request.duplicates;

import java.util.Collection;
import java.util.List;

/// Live requests (pending or approved) by what they are alike in; one look-up for all.
public interface Firsts {
  List<First> alike(Collection<Long> likeness);

  /// The requests that seem to repeat this one, at most so many.
  List<String> repeating(String requestId, int most);
}
