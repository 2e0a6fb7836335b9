package dev.aval.link.reviewlinks;

import java.util.List;
import java.util.Optional;

/// All review links we minted.
public interface ReviewLinks {
  void add(List<ReviewLink> links);

  Optional<ReviewLink> find(String id);
}
