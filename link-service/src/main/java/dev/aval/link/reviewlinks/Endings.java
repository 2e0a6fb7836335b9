package dev.aval.link.reviewlinks;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What we were told of approvals that ends links.
public interface Endings {
  /// Notes it in order; what was noted before changes nothing in the end.
  void note(List<Told> told);

  /// By approval; nothing where there is nothing that ends a link.
  Map<String, Fate> of(Collection<String> approvalIds);
}
