package dev.aval.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Stands between browsers, platforms and the services; holds no data but sessions.
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Gateway {
  static void main(String[] arguments) {
    System.setProperty("spring.config.name", "gateway");
    SpringApplication.run(Gateway.class, arguments);
  }
}
