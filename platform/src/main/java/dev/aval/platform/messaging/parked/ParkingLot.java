package dev.aval.platform.messaging.parked;

import dev.aval.platform.messaging.InboundRecord;
import dev.aval.platform.messaging.Parking;
import dev.aval.platform.messaging.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Parks records. Only the consumer of a partition parks for it, so the keys that wait are known in
/// memory once they were read; that they still wait is asked of the database, because a replay may
/// run anywhere.
final class ParkingLot implements Parking {
  private static final Logger log = LoggerFactory.getLogger(ParkingLot.class);
  private static final String FOLLOWS = "follows";

  private final Map<TopicPartition, Set<String>> waiting = new ConcurrentHashMap<>();
  private final ParkedRecords records;
  private final DeadLetters letters;
  private final MeterRegistry registry;
  private final Clock clock;

  ParkingLot(ParkedRecords records, DeadLetters letters, MeterRegistry registry, Clock clock) {
    this.records = records;
    this.letters = letters;
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public Map<Lane, Long> blocked(Collection<InboundRecord> batch) {
    Map<TopicPartition, Set<String>> suspects = new HashMap<>();
    for (InboundRecord record : batch) {
      Set<String> keys = waiting(record);
      if (keys.isEmpty()) continue;
      String key = record.keyText();
      if (key != null && keys.contains(key))
        suspects.computeIfAbsent(partition(record), _ -> new HashSet<>()).add(key);
    }
    Map<Lane, Long> blocked = new HashMap<>();
    suspects.forEach((partition, keys) -> confirm(partition, keys, blocked));
    return blocked;
  }

  private void confirm(TopicPartition at, Set<String> keys, Map<Lane, Long> blocked) {
    Map<String, Long> heads = records.heads(at.topic(), at.partition(), keys);
    for (String key : keys) {
      Long head = heads.get(key);
      if (head == null) forgetKey(at, key);
      else blocked.put(new Lane(at.topic(), at.partition(), key), head);
    }
  }

  @Override
  public void park(InboundRecord record, Reason reason) {
    write(record, reason).ifPresent(id -> tell(id, record, reason));
  }

  @Override
  public boolean parkBehind(InboundRecord record) {
    var lane = new Lane(record.topic(), record.partition(), String.valueOf(record.keyText()));
    var reason = new Reason(FOLLOWS, "An earlier record of key '%s' waits".formatted(lane.key()));
    Optional<String> id = write(record, reason);
    if (id.isEmpty()) return true;
    // A replay may have ended between our look and our insert, and then nobody would ever come for
    // this one.
    if (!records.waitsBefore(lane, record.offset()) && records.withdraw(id.get(), clock.instant()))
      return false;
    tell(id.get(), record, reason);
    return true;
  }

  /// @return its id; empty when this very record was parked before and is settled by now
  private Optional<String> write(InboundRecord record, Reason reason) {
    String key = record.keyText();
    if (key != null) waiting(record).add(key);
    String id = record.id();
    if (records.insert(parked(id, record, reason))) return Optional.of(id);
    ParkedRecord there = records.find(id).orElse(null);
    if (there == null) return write(record, reason);
    if (there.record().timestamp() == record.timestamp())
      return there.status() == ParkedStatus.PARKED ? Optional.of(id) : Optional.empty();
    // Another record at the same place: the topic was made anew.
    String other = id + "-" + record.timestamp();
    records.insert(parked(other, record, reason));
    return Optional.of(other);
  }

  private ParkedRecord parked(String id, InboundRecord record, Reason reason) {
    return new ParkedRecord(
        id, record, true, record.keyText(), reason, clock.instant(), ParkedStatus.PARKED, null);
  }

  private void tell(String id, InboundRecord record, Reason reason) {
    letters.send(record, reason);
    String code = reason.code();
    registry.counter("aval.parked", "topic", record.topic(), "reason", code).increment();
    log.atWarn()
        .addKeyValue("parked", id)
        .addKeyValue("key", record.keyText())
        .addKeyValue("reason", code)
        .log("Parked {}: {}: {}", id, code, reason.message());
  }

  @Override
  public void forget(String topic, Collection<Integer> partitions) {
    for (int partition : partitions) waiting.remove(new TopicPartition(topic, partition));
  }

  private void forgetKey(TopicPartition at, String key) {
    waiting.getOrDefault(at, Set.of()).remove(key);
  }

  private Set<String> waiting(InboundRecord record) {
    return waiting.computeIfAbsent(
        partition(record),
        at -> {
          Set<String> keys = ConcurrentHashMap.newKeySet();
          keys.addAll(records.keys(at.topic(), at.partition()));
          return keys;
        });
  }

  private static TopicPartition partition(InboundRecord record) {
    return new TopicPartition(record.topic(), record.partition());
  }
}
