package dev.aval.reminder;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(proxyBeanMethods = false)
public class ReminderService {
  static void main(String[] args) {
    System.setProperty("spring.config.name", "reminder-service");
    SpringApplication.run(ReminderService.class, args);
  }
}
