package dev.aval.platform.messaging;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How a service meets Kafka.
///
/// @param replicationFactor of the topics it creates; 1 has no second copy and is for one machine
///   only
/// @param startWithin how long a start waits for the broker before it gives up
/// @param silence how long a consumer may be silent before it counts as dead
/// @param commit how often a consumer tells the broker how far it is. At most this much comes again
///   after a crash, which handlers take in their stride; telling it after each batch cost as much
///   as the batch where these are small
/// @param gather the pause of a consumer that records several topics, so that it takes much at once
/// @param pause of consumers that are in no hurry, by topic, or by group where several read a
///   topic: what comes one by one is then taken in one go, at a fraction of its cost; none where it
///   is not named
/// @param stopWithin how long a stop waits for the batch in hand
@ConfigurationProperties("aval.kafka")
record MessagingSettings(
    @DefaultValue("1") short replicationFactor,
    @DefaultValue("5m") Duration startWithin,
    @DefaultValue("60s") Duration silence,
    @DefaultValue("250ms") Duration commit,
    @DefaultValue("5s") Duration gather,
    @DefaultValue Map<String, Duration> pause,
    @DefaultValue("20s") Duration stopWithin,
    @DefaultValue Retry retry) {

  /// The pause after a failed batch: doubled each time, up to the longest.
  record Retry(@DefaultValue("200ms") Duration first, @DefaultValue("5s") Duration longest) {}
}
