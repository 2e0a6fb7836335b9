package dev.aval.link.reviewlinks;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

public class EndingsInMemory implements Endings {
  private final Map<String, Fate> fates = new HashMap<>();

  @Override
  public void note(List<Told> told) {
    told.forEach(
        it -> fates.merge(it.approvalId(), noted(Fate.OPEN, it), (was, _) -> noted(was, it)));
  }

  @Override
  public Map<String, Fate> of(Collection<String> approvalIds) {
    var found = new HashMap<>(fates);
    found.keySet().retainAll(approvalIds);
    return found;
  }

  private static Fate noted(Fate was, Told told) {
    return switch (told) {
      case Told.Ended(var ending) -> new Fate(ending, was.live(), was.released());
      case Told.Renewed it -> new Fate(was.ending(), it.revision(), Set.of());
      case Told.Asked it -> {
        var released = new HashSet<>(was.released());
        it.asked().forEach(released::remove);
        released.addAll(it.released());
        yield new Fate(it.reopened() ? null : was.ending(), was.live(), released);
      }
    };
  }
}
