package dev.aval.approval;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/// Who is asked, who decided, and what it came to.
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(ApprovalSettings.class)
public class ApprovalService {
  static void main(String[] args) {
    System.setProperty("spring.config.name", "approval-service");
    SpringApplication.run(ApprovalService.class, args);
  }
}
