package dev.aval.platform.messaging;

import dev.aval.contracts.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;

/// Consuming and publishing for every service. The settings that belong to it are in
/// `aval-platform.yaml`.
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnBean(Parking.class)
@EnableConfigurationProperties(MessagingSettings.class)
public class MessagingAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Publisher publisher(KafkaTemplate<byte[], byte[]> kafka) {
    return new KafkaPublisher(kafka);
  }

  @Bean
  Inlets inlets(Parking parking, MeterRegistry registry) {
    return new Inlets(parking, new InletMetrics(registry));
  }

  /// A context closes from the outside in, and its children say so to it as well: only its own end
  /// counts.
  @Bean
  ApplicationListener<ContextClosedEvent> inletsStopping(
      Inlets inlets, ApplicationContext context) {
    return closed -> {
      if (closed.getApplicationContext() == context) inlets.stopping();
    };
  }

  /// Named in the settings of the binder.
  @Bean
  BatchMessagingMessageConverter avalBatches() {
    var converter = new BatchMessagingMessageConverter(null);
    converter.setHeaderMapper(new RawHeaders());
    return converter;
  }

  @Bean
  Consumers consumers(MessagingSettings settings, MeterRegistry registry, Clock clock) {
    return new Consumers(settings, registry, clock);
  }

  @Bean
  ConsumersHealth consumersHealthIndicator(
      Consumers consumers, MessagingSettings settings, Clock clock) {
    return new ConsumersHealth(consumers, settings.silence(), clock);
  }

  @Bean
  ParkedKeysOfPartitions parkedKeysOfPartitions(Parking parking) {
    return new ParkedKeysOfPartitions(parking);
  }

  @Bean
  TopicCreation topicCreation(
      KafkaAdmin kafka,
      ObjectProvider<NewTopic> published,
      Inlets inlets,
      MessagingSettings settings,
      @Value("${spring.application.name}") String service) {
    return new TopicCreation(
        () -> Admin.create(kafka.getConfigurationProperties()),
        () -> topics(published.orderedStream().toList(), inlets, service),
        settings.replicationFactor(),
        settings.startWithin());
  }

  /// What it publishes; what it consumes, because its publisher may start later; and where it
  /// parks.
  private static Collection<NewTopic> topics(
      List<NewTopic> published, Inlets inlets, String service) {
    List<NewTopic> topics = new ArrayList<>(published);
    for (String topic : inlets.recorded()) topics.add(OwnTopic.of(Topics.settings(topic)));
    for (String topic : inlets.topics()) {
      topics.add(OwnTopic.of(Topics.settings(topic)));
      topics.add(OwnTopic.of(Topics.parkedSettings(topic, service)));
    }
    return topics;
  }
}
