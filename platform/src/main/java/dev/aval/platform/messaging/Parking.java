package dev.aval.platform.messaging;

import java.util.Collection;
import java.util.Map;

/// Where records go that cannot be processed, so that everybody else can go on.
public interface Parking {
  /// A key's place in the order: order holds among records of one key, on one partition, of one
  /// topic.
  record Lane(String topic, int partition, String key) {}

  /// The lanes among these records in which one is parked, each with the offset of its first.
  Map<Lane, Long> blocked(Collection<InboundRecord> batch);

  /// Parks a record for its own fault. Returns when that is safe.
  void park(InboundRecord record, Reason reason);

  /// Parks a record because an earlier one of its lane is parked.
  ///
  /// @return false when the lane has become free meanwhile and the record is to be processed after
  ///   all
  boolean parkBehind(InboundRecord record);

  /// Forgets what is known of partitions that were given to, or taken from, this instance.
  void forget(String topic, Collection<Integer> partitions);
}
