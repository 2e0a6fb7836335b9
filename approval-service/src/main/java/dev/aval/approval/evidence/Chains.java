package dev.aval.approval.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The chains of all requests.
public interface Chains {
  /// Adds to each chain what it does not hold yet, in this order.
  ///
  /// @param facts by request
  void append(Map<String, List<Fact>> facts);

  Optional<Chain> find(String requestId);
}
