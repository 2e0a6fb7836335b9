package dev.aval.platform.messaging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/// A partition that changes hands is read anew: the other instance may have parked in it.
final class ParkedKeysOfPartitions implements KafkaBindingRebalanceListener {
  private final Parking parking;

  ParkedKeysOfPartitions(Parking parking) {
    this.parking = parking;
  }

  @Override
  public void onPartitionsAssigned(
      String binding,
      Consumer<?, ?> consumer,
      Collection<TopicPartition> partitions,
      boolean initial) {
    partitions.stream()
        .collect(groupingBy(TopicPartition::topic, mapping(TopicPartition::partition, toSet())))
        .forEach(parking::forget);
  }
}
