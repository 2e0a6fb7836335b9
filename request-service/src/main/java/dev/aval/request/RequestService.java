package dev.aval.request;

import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/// Accounts and the requests made in them.
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestSettings.class)
public class RequestService {
  static void main(String[] args) {
    new SpringApplicationBuilder(RequestService.class)
        .properties(Map.of("spring.config.name", "request-service"))
        .run(args);
  }
}
