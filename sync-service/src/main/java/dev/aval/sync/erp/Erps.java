package dev.aval.sync.erp;

import java.util.List;
import java.util.Optional;

/// All that were set up.
public record Erps(List<Erp> all) {
  public Erps {
    all = List.copyOf(all);
  }

  public Optional<Erp> find(String system) {
    return all.stream().filter(it -> it.system().equals(system)).findFirst();
  }
}
