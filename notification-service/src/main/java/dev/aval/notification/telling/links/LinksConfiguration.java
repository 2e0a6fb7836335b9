package dev.aval.notification.telling.links;

import dev.aval.notification.telling.Links;
import dev.aval.platform.calling.Fence;
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
  @Bean
  Links links(
      @Value("${aval.urls.links}") String links,
      @Value("${aval.urls.approvals}") String approvals,
      ServiceTokens tokens,
      BulkheadRegistry bulkheads,
      CircuitBreakerRegistry breakers,
      RetryRegistry retries) {
    return new Codes(
        new LinkServiceLinks(
            client(links, tokens), Fence.named("links", bulkheads, breakers, retries)),
        client(approvals, tokens),
        Fence.named("codes", bulkheads, breakers, retries));
  }

  private static RestClient client(String url, ServiceTokens tokens) {
    var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    var requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(Duration.ofSeconds(3));
    return RestClient.builder()
        .baseUrl(url)
        .requestFactory(requests)
        .requestInterceptor(tokens.interceptor())
        .build();
  }
}
