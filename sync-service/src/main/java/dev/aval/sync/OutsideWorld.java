package dev.aval.sync;

import static dev.aval.platform.security.AccessRules.operator;
import static dev.aval.platform.security.AccessRules.person;

import dev.aval.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may call. Which files are whose is judged where they are shown.
@Configuration(proxyBeanMethods = false)
class OutsideWorld {
  @Bean
  AccessRules accessRules() {
    return AccessRules.define()
        .rule("/portfolio/**", person())
        .rule("/admin/{code}/access/**", person())
        .rule("/api/portfolio/**", person())
        .rule("/erp/**", operator())
        .rule("/api/erp/**", operator())
        .build();
  }
}
