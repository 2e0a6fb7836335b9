package dev.aval.link;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(proxyBeanMethods = false)
public class LinkService {
  static void main(String[] args) {
    System.setProperty("spring.config.name", "link-service");
    SpringApplication.run(LinkService.class, args);
  }
}
