package dev.aval.sync.candidates;

import java.time.Instant;
import java.util.List;

/// All candidates we know of.
public interface Candidates {
  /// @return how many of these contacts are proposed by this call
  int found(List<Contact> contacts, Instant now);

  void conclude(List<Concluded> concluded, Instant now);

  record Concluded(String candidateId, Conclusion conclusion) {}
}
