package dev.aval.gateway.routing;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.io.EofSensorInputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/// An answer that is left where its reader stopped. The client would read the rest first, to use
/// the connection again; a stream has no rest, and its service would talk on to nobody.
record Leaving(ClientHttpResponse answer) implements ClientHttpResponse {
  @Override
  public void close() {
    try {
      if (getBody() instanceof EofSensorInputStream body) body.abort();
      else answer.close();
    } catch (IOException _) {
      answer.close();
    }
  }

  @Override
  public InputStream getBody() throws IOException {
    return answer.getBody();
  }

  @Override
  public HttpHeaders getHeaders() {
    return answer.getHeaders();
  }

  @Override
  public HttpStatusCode getStatusCode() throws IOException {
    return answer.getStatusCode();
  }

  @Override
  public String getStatusText() throws IOException {
    return answer.getStatusText();
  }
}
