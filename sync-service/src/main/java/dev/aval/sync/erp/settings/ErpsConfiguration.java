package dev.aval.sync.erp.settings;

import dev.aval.sync.erp.ErpKind;
import dev.aval.sync.erp.Erps;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ErpSettings.class)
class ErpsConfiguration {
  @Bean
  Erps erps(ErpSettings settings, List<ErpKind> kinds) {
    return new SettingUp(kinds).all(settings);
  }
}
