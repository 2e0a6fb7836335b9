package dev.aval.platform.security;

import org.springframework.http.client.ClientHttpRequestInterceptor;

/// The access token by which this service calls another one (client credentials), kept until
/// shortly before it expires. Settings `aval.security.client.id|secret|token-uri`.
///
/// ```java
/// RestClient links = builder.baseUrl(url).requestInterceptor(tokens.interceptor()).build();
/// ```
public interface ServiceTokens {
  /// Waits for the issuer when no fresh token is at hand.
  String token();

  default ClientHttpRequestInterceptor interceptor() {
    return (request, body, execution) -> {
      request.getHeaders().setBearerAuth(token());
      return execution.execute(request, body);
    };
  }
}
