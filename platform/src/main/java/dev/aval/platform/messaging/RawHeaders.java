package dev.aval.platform.messaging;

import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.messaging.MessageHeaders;

/// Hands record headers over as the bytes they are. Spring's own mapper would read JSON and class
/// names out of what a stranger wrote, and costs more than the rest of the envelope.
final class RawHeaders implements KafkaHeaderMapper {
  @Override
  public void fromHeaders(MessageHeaders headers, Headers target) {
    throw new UnsupportedOperationException("Expected to consume only, but was asked to publish");
  }

  @Override
  public void toHeaders(Headers source, Map<String, Object> target) {
    for (Header header : source)
      if (header.value() != null) target.put(header.key(), header.value());
  }
}
