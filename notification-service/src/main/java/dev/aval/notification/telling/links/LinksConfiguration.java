package dev.aval.notification.telling.links;

import dev.aval.notification.telling.Links;
import dev.aval.platform.security.ServiceTokens;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class LinksConfiguration {
  private static final String NAME = "links";

  @Bean
  Links links(
      @Value("${aval.urls.links}") String url,
      ServiceTokens tokens,
      BulkheadRegistry bulkheads,
      CircuitBreakerRegistry breakers,
      RetryRegistry retries) {
    var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    var requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(Duration.ofSeconds(3));
    var http =
        RestClient.builder()
            .baseUrl(url)
            .requestFactory(requests)
            .requestInterceptor(tokens.interceptor())
            .build();
    return new LinkServiceLinks(
        http,
        new Fence(bulkheads.bulkhead(NAME), breakers.circuitBreaker(NAME), retries.retry(NAME)));
  }
}
