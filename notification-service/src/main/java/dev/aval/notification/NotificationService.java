package dev.aval.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(proxyBeanMethods = false)
public class NotificationService {
  static void main(String[] args) {
    System.setProperty("spring.config.name", "notification-service");
    SpringApplication.run(NotificationService.class, args);
  }
}
