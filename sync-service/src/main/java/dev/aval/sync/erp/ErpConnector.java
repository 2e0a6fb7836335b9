package dev.aval.sync.erp;

import java.util.Optional;

/// One ERP, read only, stateless between calls. What goes wrong is a value ([Answer.Failed]); an
/// adapter throws for bugs alone.
///
/// Cursors (within a run) and marks (between runs) are opaque texts that only the adapter reads,
/// and they hold no secret: both are stored.
public interface ErpConnector {
  /// Where every reading begins that is not a [Delivery].
  String START = "";

  Capabilities capabilities();

  /// A cheap call that needs the credentials, before a run begins.
  Answer<Health> check();

  /// Everything there is, those who have left included, in a stable order. The end is a page
  /// without a `next` and nothing else: a short or empty page says nothing.
  ///
  /// @param cursor [#START], that of a delivery, or the `next` of the page before
  Answer<Page> readAll(String cursor, int size);

  /// What changed since the mark: an accelerator, never the truth. [Reason#MARK_EXPIRED] asks for
  /// everything instead.
  ///
  /// @param mark of the last complete run; empty for a delivery, which holds changes by itself
  Answer<Page> readChanges(String mark, String cursor, int size);

  /// One contact as it is now, empty when there is none any more. Only where [Capabilities#one].
  Answer<Optional<ErpContact>> read(String externalId);

  /// What was handed over and waits to be read, the oldest first. Empty for an ERP that is asked.
  default Optional<Delivery> waiting() {
    return Optional.empty();
  }

  /// Puts a delivery aside, beside the report of what it led to. Done again, it changes nothing.
  default void settle(Delivery delivery, boolean taken, String report) {}
}
