package dev.aval.link.orderlinks;

import java.time.Instant;
import java.util.List;

/// What came by an order link, for those who administer it.
public interface Orders {
  /// @param state `HELD`, `SENT`, `TURNED` or `REJECTED`
  /// @param faults why it was rejected, in the words of request-service
  record Line(
      String reference,
      Instant at,
      String state,
      String subject,
      String requester,
      List<String> faults) {}

  /// Newest first.
  List<Line> latest(OrderLink link, int size);
}
