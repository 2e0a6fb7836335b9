package dev.aval.link.reviewlinks;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class EndingsInMemory implements Endings {
  private final Map<String, Ending> latest = new HashMap<>();

  @Override
  public void note(List<Ending> endings) {
    for (var it : endings) {
      latest.merge(it.approvalId(), it, (a, b) -> b.revision() > a.revision() ? b : a);
    }
  }

  @Override
  public Map<String, Ending> of(Collection<String> approvalIds) {
    var found = new HashMap<String, Ending>();
    approvalIds.stream().filter(latest::containsKey).forEach(id -> found.put(id, latest.get(id)));
    return found;
  }
}
