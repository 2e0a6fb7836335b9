package dev.aval.link.reviewlinks.jwt;

import com.nimbusds.jose.jwk.ECKey;
import dev.aval.link.reviewlinks.Sessions;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionSettings.class)
class SessionsConfiguration {
  @Bean
  ECKey sessionKey(SessionSettings settings) {
    return KeyFile.load(settings.key());
  }

  @Bean
  Sessions sessions(ECKey sessionKey, SessionSettings settings, Clock clock) {
    return new JwtSessions(sessionKey, settings.issuer(), clock);
  }
}
