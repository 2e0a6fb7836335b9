package dev.aval.approval.commenting.web;

import dev.aval.approval.commenting.Commenting;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Standings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommentingConfiguration {
  @Bean
  Commenting commenting(Approvals approvals, Standings standings, Clock clock) {
    return new Commenting(approvals, standings, clock);
  }
}
