package dev.aval.gateway.routing;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.MediaType;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/// Answers that go on until somebody leaves. When the gateway stops it is the one who leaves,
/// before it waits for the calls in hand, since these would not end.
record Streams(HttpComponentsClientHttpRequestFactory connections)
    implements ApplicationListener<ContextClosedEvent> {
  static boolean isOne(ProxyExchange.Request request) {
    return request.getServerRequest().headers().accept().contains(MediaType.TEXT_EVENT_STREAM);
  }

  static boolean isOne(HttpServletResponse response) {
    var type = response.getContentType();
    return type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
  }

  @Override
  public void onApplicationEvent(ContextClosedEvent closing) {
    try {
      connections.destroy();
    } catch (Exception e) {
      throw new IllegalStateException("Expected to end all streams, but", e);
    }
  }
}
