package dev.aval.link.reviewlinks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public class LinksInMemory implements ReviewLinks {
  public final Map<String, ReviewLink> byId = new LinkedHashMap<>();

  @Override
  public void add(List<ReviewLink> links) {
    links.forEach(it -> byId.put(it.id(), it));
  }

  @Override
  public Optional<ReviewLink> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
