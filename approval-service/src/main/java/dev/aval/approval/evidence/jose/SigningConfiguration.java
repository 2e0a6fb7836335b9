package dev.aval.approval.evidence.jose;

import dev.aval.approval.evidence.Signer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(value = "evidenceSigning", proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class SigningConfiguration {
  @Bean
  Signer evidenceSigner(EvidenceSettings settings) {
    return new JoseSigner(KeysFile.load(settings.keys()));
  }
}
