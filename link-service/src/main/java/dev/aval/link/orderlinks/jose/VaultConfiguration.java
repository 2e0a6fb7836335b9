package dev.aval.link.orderlinks.jose;

import dev.aval.link.orderlinks.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {
  @Bean
  Vault vault(VaultSettings settings) {
    return new JweVault(VaultKeys.load(settings.keys()));
  }
}
