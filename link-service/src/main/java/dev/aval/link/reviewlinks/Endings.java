package dev.aval.link.reviewlinks;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The approvals that have ended, each with its latest ended revision.
public interface Endings {
  /// Notes them; one of an earlier revision than already noted changes nothing.
  void note(List<Ending> endings);

  Map<String, Ending> of(Collection<String> approvalIds);
}
