package dev.aval.approval.deciding.metrics;

import dev.aval.approval.deciding.Approvals;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
class CountedApprovalsConfiguration {
  @Bean
  @Primary
  Approvals approvals(@Qualifier("storedApprovals") Approvals stored, MeterRegistry meters) {
    return new CountedApprovals(stored, meters);
  }
}
