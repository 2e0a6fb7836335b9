package dev.aval.sync.portfolio.http;

import dev.aval.platform.calling.Fence;
import dev.aval.sync.portfolio.Approvals;
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
class ApprovalsConfiguration {
  private static final String NAME = "approvals";

  @Bean
  Approvals approvals(
      @Value("${aval.urls.approvals}") String url,
      BulkheadRegistry bulkheads,
      CircuitBreakerRegistry breakers,
      RetryRegistry retries) {
    var fence = Fence.named(NAME, bulkheads, breakers, retries);
    return new ApprovalServiceApprovals(client(url), fence);
  }

  private static RestClient client(String url) {
    var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    var requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(Duration.ofSeconds(5));
    return RestClient.builder().baseUrl(url).requestFactory(requests).build();
  }
}
