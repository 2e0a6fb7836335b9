package dev.aval.notification;

import static dev.aval.platform.security.AccessRules.anyOf;
import static dev.aval.platform.security.AccessRules.client;
import static dev.aval.platform.security.AccessRules.operator;
import static dev.aval.platform.security.AccessRules.permitAll;
import static dev.aval.platform.security.AccessRules.person;
import static dev.aval.platform.security.Client.ACCOUNTS_WRITE;

import dev.aval.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may call. What they may do in an account is judged where it is done.
@Configuration(proxyBeanMethods = false)
class OutsideWorld {
  @Bean
  AccessRules accessRules() {
    return AccessRules.define()
        .rule(
            "/api/accounts/{code}/webhooks/**", anyOf(person(), client(ACCOUNTS_WRITE), operator()))
        .rule("/admin/{code}/webhooks/**", person())
        .rule("/api/accounts/{code}/audience/**", person())
        .rule("/admin/{code}/audience/**", person())
        .rule("/api/notifications/**", person())
        .rule("/notifications/**", person())
        .rule("/unsubscribe/{token}", permitAll())
        .rule(
            "/api/accounts/{code}/branding/**", anyOf(person(), client(ACCOUNTS_WRITE), operator()))
        .rule("/admin/{code}/branding/**", person())
        .build();
  }
}
