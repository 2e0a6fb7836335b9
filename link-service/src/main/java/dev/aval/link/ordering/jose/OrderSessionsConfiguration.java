package dev.aval.link.ordering.jose;

import com.nimbusds.jose.jwk.ECKey;
import dev.aval.link.ordering.OrderSessions;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrderSessionsConfiguration {
  @Bean
  OrderSessions orderSessions(
      ECKey sessionKey, @Value("${aval.link.issuer}") String issuer, Clock clock) {
    return new JwtOrderSessions(sessionKey, issuer, clock);
  }
}
