package dev.aval.sync;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(proxyBeanMethods = false)
public class SyncService {
  static void main(String[] args) {
    System.setProperty("spring.config.name", "sync-service");
    SpringApplication.run(SyncService.class, args);
  }
}
